import type { AnswerOf, listContacts as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ContactRepository } from '../adapters/contact.repository.js';
import { contactViewOf } from '../domain/contact.js';
import { assertSpeaksFor } from '../domain/entitlement.js';

@Injectable()
export class ListContacts {
  constructor(private readonly contacts: ContactRepository) {}

  /** @throws ACCESS.FORBIDDEN for another provider */
  async run({ params, caller }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    assertSpeaksFor(caller, params.provider);
    const stored = await this.contacts.ofProvider(params.provider);
    return { items: stored.map(({ id, version, state }) => contactViewOf(id, version, state)) };
  }
}
