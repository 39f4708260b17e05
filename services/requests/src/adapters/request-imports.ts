import { type BatchView, type RequestDraft, RequestDraftSchema } from '@clearinghouse/contracts';
import type { Collection, DocumentStore } from '@clearinghouse/document-store';
import type { JobQueue } from '@clearinghouse/job-queue';
import {
  type Batch,
  batchCollection,
  DOCUMENT_STORE,
  type Importing,
  JOB_QUEUE,
  type Known,
  ringForBatch,
} from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { repeatedNumbers } from '../domain/draft.js';
import { isDrafted } from '../domain/request.js';
import { RequestRepository } from './request.repository.js';

export const requestImportCollection = batchCollection<RequestDraft>('request-imports');
export const APPLY_REQUEST_IMPORT = 'apply-request-import';

/** Imports of requests make and amend drafts; what a State has submitted is changed by no import. */
@Injectable()
export class RequestImports {
  readonly batches: Collection<Batch<RequestDraft>>;
  readonly importing: Importing<RequestDraft>;

  constructor(
    @Inject(DOCUMENT_STORE) store: DocumentStore,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    private readonly requests: RequestRepository,
  ) {
    this.batches = store.collection(requestImportCollection);
    this.importing = { prefix: 'r', schema: RequestDraftSchema, check: faultsOf, find: (id) => this.find(id) };
  }

  ring(batch: BatchView): Promise<void> {
    return ringForBatch(this.jobs, APPLY_REQUEST_IMPORT, batch);
  }

  private async find(id: string): Promise<Known<RequestDraft> | undefined> {
    const stored = await this.requests.find(id);
    if (!stored) return undefined;
    const { content } = stored.state;
    const open = isDrafted(stored.state);
    return { body: content, amendable: (body) => open && body.requester === content.requester };
  }
}

const faultsOf = (draft: RequestDraft) =>
  repeatedNumbers(draft).map((no) => ({ path: 'items', message: `two need items carry the number ${no}` }));
