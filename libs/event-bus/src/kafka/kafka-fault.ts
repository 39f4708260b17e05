import { BusError } from '../errors.js';

const REFUSALS = new Set([
  'MESSAGE_TOO_LARGE',
  'RECORD_LIST_TOO_LARGE',
  'INVALID_RECORD',
  'INVALID_TIMESTAMP',
  'UNSUPPORTED_FOR_MESSAGE_FORMAT',
  'POLICY_VIOLATION',
]);

/** The broker's name for what went wrong (`MESSAGE_TOO_LARGE`), from the error or its cause; the client's own name otherwise. */
export function faultOf(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if ('type' in at && typeof at.type === 'string') return at.type;
  }
  return error instanceof Error ? error.name : 'unknown';
}

/** True when the same record would be refused again, by whichever broker. */
export const isRefusal = (error: unknown): boolean => REFUSALS.has(faultOf(error));

export const refused = (topic: string, cause: unknown): BusError =>
  new BusError('refused', { topic, fault: faultOf(cause) }, { cause });

export const unavailable = (cause: unknown): BusError =>
  cause instanceof BusError ? cause : new BusError('unavailable', { fault: faultOf(cause) }, { cause });

/** Rejects with BusError `unavailable` after `ms`. What `work` still does is not stopped by that. */
export async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BusError('unavailable', { what, waitedMs: ms })), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
