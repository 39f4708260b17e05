import type { INestApplication } from '@nestjs/common';
import { NestMicroservice } from '@nestjs/microservices';
import { EventBusTransport, type EventBusTransportOptions } from './event-bus-transport.js';
import { KeepCause } from './keep-cause.js';

/**
 * Connects the event handlers of an application to the bus. Before `app.startAllMicroservices()`, which subscribes.
 * Nest takes filters before it registers handlers only, and registers them in `connectMicroservice` unless told to wait;
 * left to do that itself later it would run the application's start hooks a second time.
 */
export function connectEventBus(app: INestApplication, options: EventBusTransportOptions): void {
  const strategy = new EventBusTransport(options);
  const microservice = app.connectMicroservice({ strategy }, { deferInitialization: true });
  if (!(microservice instanceof NestMicroservice)) throw new Error('Nest connected something else than a microservice');
  microservice.useGlobalFilters(new KeepCause());
  microservice.registerListeners();
  microservice.setIsInitialized(true);
  microservice.setIsInitHookCalled(true);
}
