import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Clock,
  createLog,
  type Environment,
  type Log,
  standaloneConfiguration,
  type StandaloneConfiguration,
  SystemClock,
  TestClock,
} from '@clearinghouse/service-kit';

export interface Settings {
  readonly configuration: StandaloneConfiguration;
  readonly log: Log;
  readonly clock: Clock;
  /** The file that the log goes to; null when it goes to standard output. */
  readonly logFile: string | null;
}

/** The address of a running server is for commands, not for the process that serves. */
const forServing = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => name !== 'CLEARINGHOUSE_URL'));

export const configurationOf = (environment: Environment): StandaloneConfiguration =>
  standaloneConfiguration(forServing(environment));

function logFileIn(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, 'clearinghouse.log');
}

/** At a terminal the log goes to a file, so that a person can read what is said; elsewhere to standard output. */
export function settings(environment: Environment, atTerminal: boolean): Settings {
  const configuration = configurationOf(environment);
  const { logLevel: level, testClock, dataFolder } = configuration;
  const logFile = atTerminal ? logFileIn(dataFolder) : null;
  return {
    configuration,
    log: createLog({
      level,
      service: 'standalone',
      ...(logFile && { to: createWriteStream(logFile, { flags: 'a', mode: 0o600 }) }),
    }),
    clock: testClock === undefined ? new SystemClock() : new TestClock(testClock),
    logFile,
  };
}
