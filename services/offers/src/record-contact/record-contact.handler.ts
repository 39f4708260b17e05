import type { Changed, recordContact as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ContactRepository } from '../adapters/contact.repository.js';
import { assertSpeaksFor } from '../domain/entitlement.js';

@Injectable()
export class RecordContact {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ACCESS.FORBIDDEN for another provider; CONTACT.PART_TAKEN, HTTP.IDEMPOTENCY_KEY_REUSED */
  async run({ caller, params, body, creation, correlationId }: Call<typeof operation>): Promise<Changed> {
    assertSpeaksFor(caller, params.provider);
    const contact = { provider: params.provider, details: body };
    const context = contextOf({ correlationId }, this.clock.now());
    return this.contacts.create(creation.id('c'), creation.bodyHash, contact, context);
  }
}
