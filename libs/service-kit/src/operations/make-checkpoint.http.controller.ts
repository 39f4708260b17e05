import { type CheckpointSummary, makeCheckpoint } from '@clearinghouse/contracts';
import { Controller, Inject } from '@nestjs/common';
import { CheckpointRepository } from '../audit/checkpoint.repository.js';
import { MakeCheckpoints } from '../audit/make-checkpoints.js';
import { summaryOf } from '../audit/seal.js';
import type { ServiceDefinition } from '../definition.js';
import type { Call } from '../http/call.js';
import { Input } from '../http/input.js';
import { Serves } from '../http/serves.js';
import { refuseOthers, SERVICE_DEFINITION } from './service-definition.js';

@Controller()
export class MakeCheckpointController {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly make: MakeCheckpoints,
    private readonly checkpoints: CheckpointRepository,
  ) {}

  /** Asked twice, the second finds nothing that has changed: an Idempotency-Key has nothing to add. */
  @Serves(makeCheckpoint)
  async run(
    @Input() { params }: Call<typeof makeCheckpoint>,
  ): Promise<{ made: number; last: CheckpointSummary | null }> {
    refuseOthers(this.definition, params.service);
    const made = await this.make.run();
    const last = await this.checkpoints.last();
    return { made, last: last ? summaryOf(last) : null };
  }
}
