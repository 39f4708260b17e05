import type { EventEnvelope } from '@clearinghouse/contracts';
import type { WireRecord } from './wire-record.js';

/** CloudEvents Kafka protocol binding 1.0.2, section 3.2: attributes are `ce_` headers, the body is `data` alone. */
export function encodeEvent(event: EventEnvelope): WireRecord {
  const headers: Record<string, string> = {
    'content-type': event.datacontenttype,
    ce_specversion: event.specversion,
    ce_id: event.id,
    ce_source: event.source,
    ce_type: event.type,
    ce_time: event.time,
    ce_subject: event.subject,
    ce_partitionkey: event.subject,
    ce_sequence: String(event.sequence),
    ce_sequencetype: 'Integer',
    ce_correlationid: event.correlationid,
    ce_audience: JSON.stringify(event.audience),
  };
  if (event.causationid !== undefined) headers['ce_causationid'] = event.causationid;
  return { key: event.subject, headers, value: Buffer.from(JSON.stringify(event.data ?? null)) };
}
