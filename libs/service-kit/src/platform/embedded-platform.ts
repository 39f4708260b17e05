import { join } from 'node:path';
import { startRelay } from '@clearinghouse/document-store';
import { createEmbeddedStore, openEmbeddedFile } from '@clearinghouse/document-store/embedded';
import { documentParkingLot } from '@clearinghouse/event-bus';
import { createEmbeddedBus } from '@clearinghouse/event-bus/embedded';
import { createEmbeddedQueue } from '@clearinghouse/job-queue/embedded';
import { checkpointKey } from '../audit/checkpoint-key.js';
import type { Clock } from '../clock/clock.js';
import { SystemClock } from '../clock/system-clock.js';
import type { Log } from '../logging/log.js';
import { composePlatform } from './compose-platform.js';
import { holdDataFolder } from './data-folder.js';
import type { Platform } from './platform.js';
import { relayAlarm } from './relay-alarm.js';
import { storedCheckpointKey } from './stored-checkpoint-key.js';
import { storedTokenKey } from './stored-token-key.js';

export interface EmbeddedPlatformOptions {
  /** Created when missing; owned by one process at a time. */
  readonly dataFolder: string;
  readonly installation: string;
  readonly log: Log;
  readonly clock?: Clock;
  /** Absent: one is made and kept in the data folder. */
  readonly tokenKey?: Uint8Array | undefined;
  /** 32 bytes or more. Absent: made and kept in the data folder. */
  readonly checkpointSeed?: Uint8Array | undefined;
  readonly mapSizeBytes?: number;
}

export interface EmbeddedPlatform extends Platform {
  /** Where the process serves, for whoever finds the folder taken. */
  announce(url: string): Promise<void>;
}

/** Everything in one LMDB file of one process. @throws DataFolderHeld */
export async function openEmbeddedPlatform(options: EmbeddedPlatformOptions): Promise<EmbeddedPlatform> {
  const { dataFolder, installation, log, clock = new SystemClock(), mapSizeBytes } = options;
  const folder = await holdDataFolder(dataFolder);
  const path = join(dataFolder, 'clearinghouse.mdb');
  const file = openEmbeddedFile({ path, ...(mapSizeBytes === undefined ? {} : { mapSizeBytes }) });
  const store = createEmbeddedStore(file);
  const bus = createEmbeddedBus({ file, installation, parking: documentParkingLot(store), log });
  const platform = composePlatform({
    installation,
    store,
    bus,
    jobs: createEmbeddedQueue({ file }),
    clock,
    log,
    tokenKey: options.tokenKey ?? (await storedTokenKey(dataFolder)),
    checkpointKey: checkpointKey(options.checkpointSeed ?? (await storedCheckpointKey(dataFolder))),
    startRelay: () =>
      startRelay({ store, publish: (topic, events) => bus.publish(topic, events), onAlarm: relayAlarm(log) }),
    closeRest: async () => {
      await file.close();
      await folder.release();
    },
  });
  return { ...platform, announce: folder.announce };
}
