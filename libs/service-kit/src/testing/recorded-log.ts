import type { Logger } from 'pino';
import { createLog } from '../logging/create-log.js';

/** The log as it would be written, kept in memory: to see what is in it, and what is not. */
export function recordedLog(): { readonly log: Logger; readonly lines: readonly string[] } {
  const lines: string[] = [];
  const to = { write: (line: string) => void lines.push(line) };
  return { log: createLog({ level: 'debug', service: 'test', to }), lines };
}
