import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import type { Platform } from '../platform/platform.js';
import {
  CHECKPOINT_KEY,
  DOCUMENT_STORE,
  EVENT_BUS,
  INSTALLATION,
  JOB_QUEUE,
  LOG,
  METRICS,
  TOKEN_KEY,
} from '../tokens.js';

/** Gives every provider of a service what its platform holds. */
@Global()
@Module({})
export class PlatformModule {
  static of(platform: Platform): DynamicModule {
    const providers = [
      { provide: DOCUMENT_STORE, useValue: platform.store },
      { provide: EVENT_BUS, useValue: platform.bus },
      { provide: JOB_QUEUE, useValue: platform.jobs },
      { provide: Clock, useValue: platform.clock },
      { provide: LOG, useValue: platform.log },
      { provide: METRICS, useValue: platform.metrics },
      { provide: TOKEN_KEY, useValue: platform.tokenKey },
      { provide: CHECKPOINT_KEY, useValue: platform.checkpointKey },
      { provide: INSTALLATION, useValue: platform.installation },
    ];
    return { module: PlatformModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}
