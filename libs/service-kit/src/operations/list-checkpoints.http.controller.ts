import { type CheckpointSummary, listCheckpoints } from '@clearinghouse/contracts';
import type { Page } from '@clearinghouse/document-store';
import { Controller, Inject } from '@nestjs/common';
import { CheckpointRepository } from '../audit/checkpoint.repository.js';
import type { ServiceDefinition } from '../definition.js';
import type { Call } from '../http/call.js';
import { Input } from '../http/input.js';
import { Serves } from '../http/serves.js';
import { refuseOthers, SERVICE_DEFINITION } from './service-definition.js';

@Controller()
export class ListCheckpointsController {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly checkpoints: CheckpointRepository,
  ) {}

  @Serves(listCheckpoints)
  async run(@Input() { params, query }: Call<typeof listCheckpoints>): Promise<Page<CheckpointSummary>> {
    refuseOthers(this.definition, params.service);
    return this.checkpoints.page(query.limit, query.cursor);
  }
}
