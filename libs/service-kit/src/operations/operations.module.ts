import { type DynamicModule, Module } from '@nestjs/common';
import type { ServiceDefinition } from '../definition.js';
import { ListParkedEventsController } from './list-parked-events.http.controller.js';
import { RedriveParkedEventsController } from './redrive-parked-events.http.controller.js';
import { RepublishEventsController } from './republish-events.http.controller.js';
import { SERVICE_DEFINITION } from './service-definition.js';

@Module({})
class OperationsModule {}

/** What every service serves for itself below `/operations/<its name>`. */
export const operationsModule = (definition: ServiceDefinition): DynamicModule => ({
  module: OperationsModule,
  controllers: [ListParkedEventsController, RedriveParkedEventsController, RepublishEventsController],
  providers: [{ provide: SERVICE_DEFINITION, useValue: definition }],
});
