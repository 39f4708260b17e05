import type { ServiceDefinition } from '@clearinghouse/service-kit';
import { Module } from '@nestjs/common';
import { SERVICE_DOOR, type ServiceDoor } from './doors/service-door.port.js';
import { FollowLiveUpdatesController } from './live/follow-live-updates.http.controller.js';
import { LiveUpdates } from './live/live-updates.js';
import { PUBLIC_SERVER_SETTINGS, PublicServer } from './public-server.js';

export interface GatewaySettings {
  /** Calls a minute from one address; default 120,000. */
  readonly rateLimit?: number | undefined;
}

const RATE_LIMIT = 120_000;

/** The gateway with a way to its services: over HTTP in the cluster, within the process in standalone. */
export function gatewayService(door: ServiceDoor, { rateLimit = RATE_LIMIT }: GatewaySettings = {}): ServiceDefinition {
  @Module({
    controllers: [FollowLiveUpdatesController],
    providers: [
      LiveUpdates,
      PublicServer,
      { provide: SERVICE_DOOR, useValue: door },
      { provide: PUBLIC_SERVER_SETTINGS, useValue: { rateLimit } },
    ],
  })
  class GatewayModule {}
  return {
    name: 'gateway',
    module: GatewayModule,
    collections: [],
    consumes: { topics: [], ignores: [] },
    jobs: [],
  };
}
