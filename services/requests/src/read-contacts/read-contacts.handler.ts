import { CodedError, type ContactsView, type readContacts as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ContactBook } from '../adapters/contact-book.js';
import { RequestRepository } from '../adapters/request.repository.js';
import { READS_CONTACTS } from '../domain/visibility.js';

@Injectable()
export class ReadContacts {
  constructor(
    private readonly requests: RequestRepository,
    private readonly contacts: ContactBook,
  ) {}

  /** @throws REQUEST.NOT_FOUND also for those who see the request and not its contacts */
  async run({ params, caller }: Call<typeof operation>): Promise<ContactsView> {
    const { level } = await this.requests.visible(params.id, caller);
    if (!READS_CONTACTS.includes(level)) throw new CodedError('REQUEST.NOT_FOUND');
    return { id: params.id, ...(await this.contacts.read(params.id)) };
  }
}
