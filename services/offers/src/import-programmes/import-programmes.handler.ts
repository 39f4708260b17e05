import type { BatchView, importProgrammes as operation } from '@clearinghouse/contracts';
import { acceptBatch, type Call, Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ProgrammeImports } from '../adapters/programme-imports.js';

@Injectable()
export class ImportProgrammes {
  constructor(
    private readonly imports: ProgrammeImports,
    private readonly clock: Clock,
  ) {}

  /** @throws IMPORT.INVALID_ROWS, HTTP.IDEMPOTENCY_KEY_REUSED */
  async run(call: Call<typeof operation>): Promise<BatchView> {
    const batch = await acceptBatch(this.imports.batches, this.imports.importing, call, this.clock.now());
    if (batch.status === 'accepted') await this.imports.ring(batch);
    return batch;
  }
}
