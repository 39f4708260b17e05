import type { BatchView, importRequests as operation } from '@clearinghouse/contracts';
import { acceptBatch, type Call, Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestImports } from '../adapters/request-imports.js';

@Injectable()
export class ImportRequests {
  constructor(
    private readonly imports: RequestImports,
    private readonly clock: Clock,
  ) {}

  /** @throws IMPORT.INVALID_ROWS, HTTP.IDEMPOTENCY_KEY_REUSED */
  async run(call: Call<typeof operation>): Promise<BatchView> {
    const batch = await acceptBatch(this.imports.batches, this.imports.importing, call, this.clock.now());
    if (batch.status === 'accepted') await this.imports.ring(batch);
    return batch;
  }
}
