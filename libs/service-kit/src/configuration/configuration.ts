import type { ServiceName } from '@clearinghouse/contracts';
import type { LogLevel } from '../logging/create-log.js';
import { type Environment, readSettings, type Values } from './read-settings.js';
import type { ProcessName } from './settings.js';

const MS_PER_SECOND = 1000;
const MS_PER_MINUTE = 60_000;

/** What every process knows. */
export interface ProcessConfiguration {
  readonly host: string;
  readonly port: number;
  readonly installation: string;
  readonly logLevel: LogLevel;
  readonly testClock: string | undefined;
  /** What the key that signs checkpoints is drawn from; absent: the data folder's, or in the cluster the token key. */
  readonly checkpointSeed: Uint8Array | undefined;
  readonly checkpointMs: number;
}
export interface StandaloneConfiguration extends ProcessConfiguration {
  readonly dataFolder: string;
  readonly demonstration: boolean;
  readonly tokenKey: Uint8Array | undefined;
  /** Calls a minute from one address, at the public door. */
  readonly rateLimit: number;
}
export interface ServiceConfiguration extends ProcessConfiguration {
  readonly tokenKey: Uint8Array;
  readonly mongodbUri: string;
  readonly kafkaBrokers: readonly string[];
  readonly kafkaSessionMs: number;
  readonly redisUrl: string;
  /** Where the gateway finds the others; empty in any other service. */
  readonly upstreams: Readonly<Partial<Record<ServiceName, string>>>;
  /** Calls a minute from one address; of the gateway only. */
  readonly rateLimit: number | undefined;
}

/** @throws BadConfiguration with every problem */
export function standaloneConfiguration(environment: Environment): StandaloneConfiguration {
  const values = readSettings(environment, 'standalone');
  return {
    ...processConfiguration(values),
    dataFolder: given(values.DATA),
    demonstration: given(values.DEMONSTRATION),
    tokenKey: values.TOKEN_KEY,
    rateLimit: given(values.RATE_LIMIT),
  };
}

/** @throws BadConfiguration with every problem */
export function serviceConfiguration(environment: Environment, service: ServiceName): ServiceConfiguration {
  const values = readSettings(environment, service satisfies ProcessName);
  return {
    ...processConfiguration(values),
    tokenKey: given(values.TOKEN_KEY),
    mongodbUri: given(values.MONGODB_URI),
    kafkaBrokers: given(values.KAFKA_BROKERS),
    kafkaSessionMs: given(values.KAFKA_SESSION_SECONDS) * MS_PER_SECOND,
    redisUrl: given(values.REDIS_URL),
    upstreams: service === 'gateway' ? upstreams(values) : {},
    rateLimit: values.RATE_LIMIT,
  };
}

const processConfiguration = (values: Values): ProcessConfiguration => ({
  host: given(values.HOST),
  port: given(values.PORT),
  installation: given(values.INSTALLATION),
  logLevel: given(values.LOG_LEVEL),
  testClock: values.TEST_CLOCK,
  checkpointSeed: values.CHECKPOINT_KEY,
  checkpointMs: given(values.CHECKPOINT_MINUTES) * MS_PER_MINUTE,
});

const upstreams = (values: Values) => ({
  requests: given(values.REQUESTS_URL),
  offers: given(values.OFFERS_URL),
  matching: given(values.MATCHING_URL),
  notifications: given(values.NOTIFICATIONS_URL),
});

/** Required, or with a default: the table has seen to it. */
function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the table of settings has neither a default nor a demand for this one');
  return value;
}
