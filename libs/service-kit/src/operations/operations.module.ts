import { type DynamicModule, Module } from '@nestjs/common';
import type { ServiceDefinition } from '../definition.js';
import { CheckpointRepository } from '../audit/checkpoint.repository.js';
import { MakeCheckpoints } from '../audit/make-checkpoints.js';
import { VerifyHistories } from '../audit/verify-histories.js';
import { ListCheckpointsController } from './list-checkpoints.http.controller.js';
import { ListParkedEventsController } from './list-parked-events.http.controller.js';
import { MakeCheckpointController } from './make-checkpoint.http.controller.js';
import { ReadCheckpointController } from './read-checkpoint.http.controller.js';
import { RedriveParkedEventsController } from './redrive-parked-events.http.controller.js';
import { RepublishEventsController } from './republish-events.http.controller.js';
import { SERVICE_DEFINITION } from './service-definition.js';
import { VerifyHistoryController } from './verify-history.http.controller.js';

@Module({})
class OperationsModule {}

/** What every service serves for itself below `/operations/<its name>`. */
export const operationsModule = (definition: ServiceDefinition): DynamicModule => ({
  module: OperationsModule,
  controllers: [
    ListParkedEventsController,
    RedriveParkedEventsController,
    RepublishEventsController,
    ListCheckpointsController,
    ReadCheckpointController,
    MakeCheckpointController,
    VerifyHistoryController,
  ],
  providers: [
    { provide: SERVICE_DEFINITION, useValue: definition },
    CheckpointRepository,
    MakeCheckpoints,
    VerifyHistories,
  ],
});
