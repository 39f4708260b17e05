import { type BatchView, CodedError, type readImportOfProgrammes as operation } from '@clearinghouse/contracts';
import { type Call, mayReadBatch, viewOfBatch } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ProgrammeImports } from '../adapters/programme-imports.js';

@Injectable()
export class ReadImportOfProgrammes {
  constructor(private readonly imports: ProgrammeImports) {}

  /** @throws IMPORT.NOT_FOUND also for the batch of another registrar */
  async run({ params, caller }: Call<typeof operation>): Promise<BatchView> {
    const stored = await this.imports.batches.get(params.id);
    if (!stored || !mayReadBatch(caller, stored.state)) throw new CodedError('IMPORT.NOT_FOUND');
    return viewOfBatch(stored.id, stored.state);
  }
}
