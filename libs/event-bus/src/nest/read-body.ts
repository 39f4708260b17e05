import { EVENT_KINDS, type EventEnvelope, withoutUnknown } from '@clearinghouse/contracts';
import { UnreadableEvent } from '../cloud-events/unreadable-event.js';

/** The event with its body checked; fields of a later version are ignored. @throws UnreadableEvent EVENT.UNKNOWN_TYPE, EVENT.INVALID_DATA */
export function readBody(event: EventEnvelope): EventEnvelope {
  const kind = EVENT_KINDS.get(event.type);
  if (!kind) throw new UnreadableEvent('EVENT.UNKNOWN_TYPE', event.type);
  const parsed = kind.data.safeParse(withoutUnknown(kind.data, event.data));
  if (parsed.success) return { ...event, data: parsed.data };
  const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new UnreadableEvent('EVENT.INVALID_DATA', `${event.type} ${issues.join('; ')}`);
}
