import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../clock/clock.js';
import type { Log } from '../logging/log.js';
import { type EmbeddedPlatform, openEmbeddedPlatform } from '../platform/embedded-platform.js';
import { recordedLog } from './recorded-log.js';

export interface TestPlatform extends EmbeddedPlatform {
  readonly dataFolder: string;
  /** Every line that was logged, as text. */
  readonly lines: readonly string[];
}

export interface TestPlatformOptions {
  readonly clock?: Clock;
  /** Kept at close; absent: a fresh one, removed at close. */
  readonly dataFolder?: string;
  readonly mapSizeBytes?: number;
  readonly log?: Log;
}

/** A real embedded platform for integration tests of services. */
export async function openTestPlatform(options: TestPlatformOptions = {}): Promise<TestPlatform> {
  const { dataFolder = await mkdtemp(join(tmpdir(), 'clearinghouse-')), ...others } = options;
  const recorded = recordedLog();
  const platform = await openEmbeddedPlatform({ installation: 'test', log: recorded.log, ...others, dataFolder });
  const close = async () => {
    await platform.close();
    if (options.dataFolder === undefined) await rm(dataFolder, { recursive: true, force: true });
  };
  return { ...platform, dataFolder, lines: recorded.lines, close };
}
