import { Kafka, type KafkaConfig, type LogEntry, logLevel } from 'kafkajs';
import type { BusLog } from '../delivery/bus-log.js';
import { restWhenIdle } from './rest-when-idle.js';

export interface KafkaClientOptions {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly log: BusLog;
  /** How sockets are made: TLS, a tunnel, a test that speaks for the broker. */
  readonly socketFactory?: KafkaConfig['socketFactory'];
}

restWhenIdle();

/** Short retries inside the client: who calls it knows how long to go on, and says so in the port. */
export function kafkaClient({ brokers, clientId, log, socketFactory }: KafkaClientOptions): Kafka {
  return new Kafka({
    brokers: [...brokers],
    clientId,
    connectionTimeout: 3000,
    requestTimeout: 10_000,
    retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 1000, restartOnFailure: async () => false },
    logLevel: logLevel.ERROR,
    logCreator: () => (entry) => report(log, entry),
    ...(socketFactory ? { socketFactory } : {}),
  });
}

function report(log: BusLog, { namespace, log: { message, groupId, error } }: LogEntry): void {
  log.warn({ part: namespace, group: groupId, error: String(error ?? '') }, `kafka: ${message}`);
}
