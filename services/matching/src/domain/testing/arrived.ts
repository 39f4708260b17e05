import {
  type DataOf,
  type EventEnvelope,
  type EventKind,
  type NeedItem,
  type Programme,
  programmeChanged,
  programmeRecorded,
  programmeRetired,
  requestCirculated,
  requestSubmitted,
  requestWithdrawn,
} from '@clearinghouse/contracts';
import { need, NOW, party, programme } from './given.js';

// Events as they arrive from the other services.

export const arrived = <K extends EventKind>(
  kind: K,
  data: DataOf<K>,
  subject: string,
  sequence: number,
): EventEnvelope<DataOf<K>> => ({
  specversion: '1.0',
  id: `${subject}-${sequence}`,
  source: 'clearinghouse/spec',
  type: kind.type,
  time: NOW,
  subject,
  sequence,
  correlationid: `correlation-of-${subject}`,
  audience: { levels: [], parties: [] },
  datacontenttype: 'application/json',
  data,
});

export function submittedEvent(id: string, items: readonly NeedItem[] = [need()], requester = 'XAA', sequence = 1) {
  const data = { requester, by: 'person-1', title: 'Licensing', procedure: 'current', dateOfRequest: '2026-03-01' };
  return arrived(requestSubmitted, requestSubmitted.data.parse({ ...data, items }), id, sequence);
}

export function circulatedEvent(id: string, sequence = 4) {
  const item = { no: 1, area: 'OP3d.licensing', field: 'nuclear', assistanceType: 'training', text: 'a course' };
  const data = { requester: 'XAA', by: 'p', title: 'Licensing', circulatedOn: '2026-03-09', addressees: ['XBB'] };
  const items = [{ ...item, languages: [], forms: [] }];
  return arrived(requestCirculated, requestCirculated.data.parse({ ...data, items }), id, sequence);
}

export const withdrawnEvent = (id: string, sequence = 5) =>
  arrived(requestWithdrawn, { requester: party('XAA'), by: 'p', title: 'Licensing', addressees: [] }, id, sequence);

export const recordedEvent = (id: string, fields: Partial<Programme> = {}, sequence = 1) =>
  arrived(programmeRecorded, { programme: programme(fields) }, id, sequence);

export const changedEvent = (id: string, sequence: number, fields: Partial<Programme> = {}) =>
  arrived(programmeChanged, { programme: programme(fields) }, id, sequence);

export const retiredEvent = (id: string, sequence: number) =>
  arrived(programmeRetired, { provider: party('XBB') }, id, sequence);
