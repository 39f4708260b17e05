import type { RequestDraft } from '@clearinghouse/contracts';
import { isStoreError, type SaveContext } from '@clearinghouse/document-store';
import type { Job, JobRun } from '@clearinghouse/job-queue';
import {
  applyBatch,
  type ApplyRow,
  type Batch,
  type BatchRow,
  Clock,
  differencesBetween,
  isOlder,
  type JobWorkerClass,
  type Origin,
  owedBatches,
  type OwedWork,
} from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestImports } from '../adapters/request-imports.js';
import { RequestRepository } from '../adapters/request.repository.js';
import { isDrafted } from '../domain/request.js';
import { draftRequest, editDraft } from '../domain/draft.js';

@Injectable()
export class ApplyRequestImport implements JobWorkerClass, OwedWork {
  constructor(
    private readonly imports: RequestImports,
    private readonly requests: RequestRepository,
    private readonly clock: Clock,
  ) {}

  run(run: JobRun): Promise<void> {
    const applyRow: ApplyRow<RequestDraft> = (...row) => this.apply(...row);
    return applyBatch(this.imports.batches, run, applyRow, () => this.clock.now());
  }

  owed(): AsyncIterable<Job> {
    return owedBatches(this.imports.batches);
  }

  /** The draft that the row names is made or brought up to the row; one that was submitted since stays as it is. */
  private async apply(
    { id, body }: BatchRow<RequestDraft>,
    origin: Origin,
    { by, role }: Batch<RequestDraft>,
    context: SaveContext,
  ): Promise<void> {
    const actor = { by, role, why: `import ${origin.source}, ${origin.key}` };
    const stored = await this.requests.find(id);
    if (!stored) return this.begin(id, draftRequest(body, actor, origin), context);
    const { state } = stored;
    if (!isDrafted(state) || state.content.requester !== body.requester) return;
    if (isOlder(origin, state.origin) || differencesBetween(state.content, body).length === 0) return;
    await this.requests.save(stored, editDraft(state, body, actor, origin), context);
  }

  /** What the State has just discarded is not brought back. */
  private async begin(id: string, events: ReturnType<typeof draftRequest>, context: SaveContext): Promise<void> {
    await this.requests.insertDraft(id, events, context).catch((error: unknown) => {
      if (!isStoreError(error, 'duplicate-id')) throw error;
    });
  }
}
