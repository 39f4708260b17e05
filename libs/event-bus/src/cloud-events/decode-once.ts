import type { EventEnvelope } from '@clearinghouse/contracts';
import { decodeEvent } from './decode.js';
import type { LogRecord, WireRecord } from './wire-record.js';

const decoded = new WeakMap<WireRecord, EventEnvelope>();

/**
 * The event of a record, decoded for all groups of the process that get the same record: nobody may change it. A record
 * that cannot be read is tried again. @throws UnreadableEvent as decodeEvent
 */
export function decodeOnce({ topic, wire }: Pick<LogRecord, 'topic' | 'wire'>): EventEnvelope {
  const known = decoded.get(wire);
  if (known) return known;
  const event = Object.freeze(decodeEvent(topic, wire));
  decoded.set(wire, event);
  return event;
}
