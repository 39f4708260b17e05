import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { leadCalls } from './calls/lead-calls.js';
import { limitCalls } from './calls/limit-calls.js';
import { SilentConnections } from './calls/silent-connections.js';
import { serveConsole } from './console/serve-console.js';
import { serveDocumentation } from './documentation/serve-documentation.js';
import { SERVICE_DOOR, type ServiceDoor } from './doors/service-door.port.js';

export interface PublicServerSettings {
  /** Calls a minute from one address. */
  readonly rateLimit: number;
}
export const PUBLIC_SERVER_SETTINGS = Symbol('PublicServerSettings');

/** What the public door has besides the routes of a service. */
@Injectable()
export class PublicServer implements OnModuleInit, BeforeApplicationShutdown {
  private connections: SilentConnections | undefined;

  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(SERVICE_DOOR) private readonly door: ServiceDoor,
    @Inject(PUBLIC_SERVER_SETTINGS) private readonly settings: PublicServerSettings,
  ) {}

  async onModuleInit(): Promise<void> {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    this.connections = new SilentConnections(server.server);
    await limitCalls(server, this.settings.rateLimit);
    leadCalls(server, this.door);
    serveDocumentation(server);
    serveConsole(server);
  }

  beforeApplicationShutdown(): void {
    this.connections?.close();
  }
}
