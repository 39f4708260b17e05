import { type BatchView, type Programme, type ProgrammeId, ProgrammeSchema } from '@clearinghouse/contracts';
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
import { ContactRepository } from './contact.repository.js';
import { ProgrammeRepository } from './programme.repository.js';

export const programmeImportCollection = batchCollection<Programme>('programme-imports');
export const APPLY_PROGRAMME_IMPORT = 'apply-programme-import';

/** Imports record programmes and change standing ones; a retired programme stays retired. */
@Injectable()
export class ProgrammeImports {
  readonly batches: Collection<Batch<Programme>>;
  readonly importing: Importing<Programme>;

  constructor(
    @Inject(DOCUMENT_STORE) store: DocumentStore,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    private readonly programmes: ProgrammeRepository,
    private readonly contacts: ContactRepository,
  ) {
    this.batches = store.collection(programmeImportCollection);
    this.importing = { prefix: 'p', schema: ProgrammeSchema, check: () => [], find: (id) => this.find(id) };
  }

  ring(batch: BatchView): Promise<void> {
    return ringForBatch(this.jobs, APPLY_PROGRAMME_IMPORT, batch);
  }

  private async find(id: string): Promise<Known<Programme> | undefined> {
    const stored = await this.programmes.collection.get(id);
    if (!stored) return undefined;
    const { status, programme } = stored.state;
    const contact = (await this.contacts.ofProgramme(id as ProgrammeId)) ?? programme.contact; // id of a row of ours
    return {
      body: contact ? { ...programme, contact } : programme,
      amendable: (body) => status === 'standing' && body.provider === programme.provider,
    };
  }
}
