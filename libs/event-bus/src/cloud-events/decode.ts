import { EVENT_KINDS, type EventEnvelope, EventEnvelopeSchema, type Topic } from '@clearinghouse/contracts';
import { UnreadableEvent } from './unreadable-event.js';
import type { WireRecord } from './wire-record.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The event of a record, its envelope checked; the body is checked by whoever knows what it wants from it.
 * @throws UnreadableEvent EVENT.UNREADABLE (not our envelope, not JSON, not UTF-8), EVENT.UNKNOWN_TYPE (no such type on
 * this topic, or a version of later software)
 */
export function decodeEvent(topic: Topic, wire: WireRecord): EventEnvelope {
  const parsed = EventEnvelopeSchema.safeParse(attributes(wire));
  if (!parsed.success) throw new UnreadableEvent('EVENT.UNREADABLE', parsed.error.issues.map(wordsOf).join('; '));
  if (wire.key !== parsed.data.subject) throw new UnreadableEvent('EVENT.UNREADABLE', 'the key is not the subject');
  if (EVENT_KINDS.get(parsed.data.type)?.topic !== topic) {
    throw new UnreadableEvent('EVENT.UNKNOWN_TYPE', `${parsed.data.type} on ${topic}`);
  }
  return parsed.data;
}

function attributes({ headers, value }: WireRecord): Record<string, unknown> {
  return {
    specversion: headers['ce_specversion'],
    id: headers['ce_id'],
    source: headers['ce_source'],
    type: headers['ce_type'],
    time: headers['ce_time'],
    subject: headers['ce_subject'],
    sequence: Number(headers['ce_sequence']),
    correlationid: headers['ce_correlationid'],
    causationid: headers['ce_causationid'],
    audience: json(headers['ce_audience'] ?? '', 'ce_audience'),
    datacontenttype: headers['content-type'],
    data: json(text(value), 'data'),
  };
}

function text(value: Buffer): string {
  try {
    return utf8.decode(value);
  } catch (cause) {
    throw new UnreadableEvent('EVENT.UNREADABLE', 'data is not UTF-8', { cause });
  }
}

function json(source: string, name: string): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new UnreadableEvent('EVENT.UNREADABLE', `${name} is not JSON`, { cause });
  }
}

const wordsOf = (issue: { path: PropertyKey[]; message: string }): string =>
  `${issue.path.join('.')}: ${issue.message}`;
