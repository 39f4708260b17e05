import type { Changed, changeContact as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ContactRepository } from '../adapters/contact.repository.js';
import { without } from '../domain/without.js';

@Injectable()
export class ChangeContact {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly clock: Clock,
  ) {}

  /** Nobody has reached the new address yet. @throws CONTACT.NOT_FOUND, CONTACT.PART_TAKEN; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const stored = await this.contacts.forChange(call.params.id, call.caller, call.expected);
    return this.contacts.save(
      stored,
      { ...without(stored.state, 'verifiedOn'), details: call.body },
      contextOf(call, this.clock.now()),
    );
  }
}
