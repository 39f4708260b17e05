import { type Logger, pino, type DestinationStream } from 'pino';
import { correlationId } from './correlation.js';
import { PRIVATE_FIELDS } from './private-fields.js';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LogOptions {
  readonly level: LogLevel;
  /** Name of the process: a service, or `standalone`, whose lines name the service besides. */
  readonly service: string;
  /** Standard output when absent. */
  readonly to?: DestinationStream;
}

/** JSON lines with the correlation id of the work under way. Private fields are taken out at any of three depths. */
export function createLog({ level, service, to }: LogOptions): Logger {
  const options = {
    level,
    base: { process: service, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: PRIVATE_FIELDS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[private]' },
    serializers: { err: errorForLog },
    mixin: () => {
      const id = correlationId();
      return id === undefined ? {} : { correlationId: id };
    },
  };
  return to ? pino(options, to) : pino(options);
}

/** Name, message and stack; not the fields that a driver hangs on its errors, which may hold what a State wrote. */
function errorForLog(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: typeof error };
  const cause = error.cause === undefined ? {} : { cause: errorForLog(error.cause) };
  return { name: error.name, message: error.message.slice(0, 500), stack: error.stack, ...cause };
}
