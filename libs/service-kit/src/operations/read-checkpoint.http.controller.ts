import { type Checkpoint, readCheckpoint } from '@clearinghouse/contracts';
import { Controller, Inject } from '@nestjs/common';
import { CheckpointRepository } from '../audit/checkpoint.repository.js';
import type { ServiceDefinition } from '../definition.js';
import type { Call } from '../http/call.js';
import { Input } from '../http/input.js';
import { Serves } from '../http/serves.js';
import { refuseOthers, SERVICE_DEFINITION } from './service-definition.js';

@Controller()
export class ReadCheckpointController {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly checkpoints: CheckpointRepository,
  ) {}

  @Serves(readCheckpoint)
  async run(@Input() { params }: Call<typeof readCheckpoint>): Promise<Checkpoint> {
    refuseOthers(this.definition, params.service);
    return this.checkpoints.read(params.number);
  }
}
