import { UnreadableEvent } from '../cloud-events/unreadable-event.js';

/** Why an event could not be applied, as the parking record keeps it. */
export interface Failure {
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly attempts: number;
}

const MESSAGE_LENGTH = 500;

export function failureOf(error: unknown, attempts: number): Failure {
  const message = error instanceof Error ? error.message : String(error);
  return { errorCode: codeOf(error), errorMessage: message.slice(0, MESSAGE_LENGTH), attempts };
}

function codeOf(error: unknown): string {
  return textAt(error, 'code') ?? textAt(error, 'kind') ?? textAt(error, 'name') ?? 'UNKNOWN';
}

/** A fault of the record, not of the moment: another attempt would end the same way. */
export const isPermanent = (error: unknown): boolean => error instanceof UnreadableEvent;

const OUTAGE = new Set(['unavailable', 'full', 'SERVICE.UNAVAILABLE', 'SERVICE.STORAGE_FULL']);

/**
 * A store, broker or disk that cannot be used at the moment. It says nothing about the event, so it must not park it:
 * a database away for a minute would otherwise leave every aggregate parked. Known by `kind` or `code`, also of a cause.
 */
export function isOutage(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (OUTAGE.has(textAt(at, 'kind') ?? '') || OUTAGE.has(textAt(at, 'code') ?? '')) return true;
  }
  return false;
}

function textAt(value: unknown, field: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Reflect.get(value, field);
  return typeof found === 'string' && found !== '' ? found : undefined;
}
