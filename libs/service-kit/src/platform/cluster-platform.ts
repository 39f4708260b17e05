import type { ServiceName } from '@clearinghouse/contracts';
import { startRelay } from '@clearinghouse/document-store';
import { createMongoStore } from '@clearinghouse/document-store/mongodb';
import { documentParkingLot } from '@clearinghouse/event-bus';
import { createKafkaBus } from '@clearinghouse/event-bus/kafka';
import { createBullmqQueue } from '@clearinghouse/job-queue/bullmq';
import { checkpointKey } from '../audit/checkpoint-key.js';
import type { Clock } from '../clock/clock.js';
import { SystemClock } from '../clock/system-clock.js';
import type { Log } from '../logging/log.js';
import { composePlatform } from './compose-platform.js';
import type { Platform } from './platform.js';
import { relayAlarm } from './relay-alarm.js';

export interface ClusterPlatformOptions {
  readonly mongodbUri: string;
  readonly kafkaBrokers: readonly string[];
  /** How long a consumer may say nothing before others take over from it. Absent: as the bus has it. */
  readonly kafkaSessionMs?: number | undefined;
  readonly redisUrl: string;
  readonly installation: string;
  readonly service: ServiceName;
  readonly tokenKey: Uint8Array;
  /** 32 bytes or more. Absent: drawn from the token key. */
  readonly checkpointSeed?: Uint8Array | undefined;
  readonly log: Log;
  readonly clock?: Clock;
}

/** One service over MongoDB, Kafka and Redis. Nobody is asked before `open`, which waits for whoever is away. */
export function openClusterPlatform(options: ClusterPlatformOptions): Platform {
  const { installation, service, log, clock = new SystemClock(), tokenKey } = options;
  const store = createMongoStore({ uri: options.mongodbUri, database: `${installation}_${service}` });
  const bus = createKafkaBus({
    brokers: options.kafkaBrokers,
    sessionMs: options.kafkaSessionMs,
    installation,
    clientId: `${installation}.${service}`,
    parking: documentParkingLot(store),
    log,
  });
  return composePlatform({
    installation,
    store,
    bus,
    jobs: createBullmqQueue({
      url: options.redisUrl,
      installation,
      onError: (err) => log.warn({ err }, 'the job queue reports'),
    }),
    clock,
    log,
    tokenKey,
    checkpointKey: checkpointKey(options.checkpointSeed ?? tokenKey),
    startRelay: () =>
      startRelay({ store, publish: (topic, events) => bus.publish(topic, events), onAlarm: relayAlarm(log) }),
    closeRest: () => Promise.resolve(),
  });
}
