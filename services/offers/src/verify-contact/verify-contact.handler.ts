import type { Changed, verifyContact as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ContactRepository } from '../adapters/contact.repository.js';

@Injectable()
export class VerifyContact {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws CONTACT.NOT_FOUND; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const stored = await this.contacts.forChange(call.params.id, call.caller, call.expected);
    const contact = { ...stored.state, verifiedOn: call.body.on };
    return this.contacts.save(stored, contact, contextOf(call, this.clock.now()));
  }
}
