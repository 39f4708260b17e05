import type { AnswerOf, eraseContact as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ContactRepository } from '../adapters/contact.repository.js';

@Injectable()
export class EraseContact {
  constructor(private readonly contacts: ContactRepository) {}

  /** @throws CONTACT.NOT_FOUND; StoreError stale-version */
  async run({ params, caller, expected }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    await this.contacts.erase(await this.contacts.forChange(params.id, caller, expected));
    return { id: params.id, erased: true };
  }
}
