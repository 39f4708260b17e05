import type { Changed, recordContacts as operation } from '@clearinghouse/contracts';
import { isStoreError, StoreError } from '@clearinghouse/document-store';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ContactBook } from '../adapters/contact-book.js';
import { RequestRepository } from '../adapters/request.repository.js';
import { assertMayAct } from '../domain/entitlement.js';

@Injectable()
export class RecordContacts {
  constructor(
    private readonly requests: RequestRepository,
    private readonly contacts: ContactBook,
    private readonly clock: Clock,
  ) {}

  /** @throws REQUEST.NOT_FOUND, ACCESS.FORBIDDEN; StoreError stale-version, also for the later of two first entries */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { params, caller, body, expected } = call;
    const { request } = await this.requests.visible(params.id, caller);
    assertMayAct(caller, request.state);
    const context = contextOf(call, this.clock.now());
    const version = await this.contacts.replace(params.id, expected, body, context).catch((error: unknown) => {
      if (isStoreError(error, 'duplicate-id')) throw new StoreError('stale-version', { expected });
      throw error;
    });
    return { id: params.id, version };
  }
}
