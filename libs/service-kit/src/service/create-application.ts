import 'reflect-metadata';
import { API_PREFIX } from '@clearinghouse/contracts';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServiceDefinition } from '../definition.js';
import { createAdapter } from '../http/create-adapter.js';
import { FailureFilter } from '../http/failure.filter.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { VersionedInterceptor } from '../http/versioned.interceptor.js';
import { NestLog } from '../logging/nest-log.js';
import { operationsModule } from '../operations/operations.module.js';
import type { Platform } from '../platform/platform.js';
import { EventScopeInterceptor } from './event-scope.interceptor.js';
import { operationsOf } from './operations-of.js';
import { PlatformModule } from './platform.module.js';

@Module({})
class ServiceModule {
  static of(definition: ServiceDefinition, platform: Platform): DynamicModule {
    return {
      module: ServiceModule,
      imports: [PlatformModule.of(platform), operationsModule(definition), definition.module],
    };
  }
}

/** The Nest application of one service, not yet listening. */
export async function createApplication(
  definition: ServiceDefinition,
  platform: Platform,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    ServiceModule.of(definition, platform),
    createAdapter(),
    { bodyParser: false, abortOnError: false, logger: new NestLog(platform.log) },
  );
  app.useGlobalFilters(new FailureFilter(new ProblemFilter(platform.log, routesOf(definition))));
  app.useGlobalInterceptors(new VersionedInterceptor(), new EventScopeInterceptor(definition.name, platform.metrics));
  return app;
}

const routesOf = (definition: ServiceDefinition) =>
  operationsOf(definition).map(({ method, path }) => ({ method, path: API_PREFIX + path }));
