import type { Programme, ProgrammeId } from '@clearinghouse/contracts';
import type { SaveContext } from '@clearinghouse/document-store';
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
import { ContactRepository } from '../adapters/contact.repository.js';
import { ProgrammeImports } from '../adapters/programme-imports.js';
import { ProgrammeRepository } from '../adapters/programme.repository.js';
import { withoutContact } from '../domain/contact.js';
import { changeProgramme, recordProgramme } from '../domain/offering.js';

@Injectable()
export class ApplyProgrammeImport implements JobWorkerClass, OwedWork {
  constructor(
    private readonly imports: ProgrammeImports,
    private readonly programmes: ProgrammeRepository,
    private readonly contacts: ContactRepository,
    private readonly clock: Clock,
  ) {}

  run(run: JobRun): Promise<void> {
    const applyRow: ApplyRow<Programme> = (...row) => this.apply(...row);
    return applyBatch(this.imports.batches, run, applyRow, () => this.clock.now());
  }

  owed(): AsyncIterable<Job> {
    return owedBatches(this.imports.batches);
  }

  /** The programme that the row names is recorded or brought up to the row; one that was retired since stays as it is. */
  private async apply(
    { id, body }: BatchRow<Programme>,
    origin: Origin,
    { by, role }: Batch<Programme>,
    context: SaveContext,
  ): Promise<void> {
    const actor = { by, role, why: `import ${origin.source}, ${origin.key}` };
    const { programme, contact } = withoutContact(body);
    const putContact = () => this.contacts.putOfProgramme(id as ProgrammeId, body.provider, contact, context); // id of a row
    const stored = await this.programmes.collection.get(id);
    if (!stored) {
      if (contact) await putContact();
      return this.programmes.insert(id, recordProgramme(programme, actor, origin), context);
    }
    const { state } = stored;
    if (state.status === 'retired' || state.programme.provider !== body.provider) return;
    const known = (await this.contacts.ofProgramme(id as ProgrammeId)) ?? state.programme.contact;
    const before = known ? { ...state.programme, contact: known } : state.programme;
    if (isOlder(origin, state.origin) || differencesBetween(before, body).length === 0) return;
    await putContact();
    await this.programmes.save(stored, changeProgramme(state, programme, actor, origin), context);
  }
}
