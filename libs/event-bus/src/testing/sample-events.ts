import { type EventEnvelope, instant } from '@clearinghouse/contracts';

/** Event number `sequence` of an aggregate: a withdrawal by a fictitious State, on the topic `requests`. */
export function sampleEvent(subject: string, sequence: number): EventEnvelope {
  return {
    specversion: '1.0',
    id: `${subject}#${sequence}`,
    source: '/clearinghouse/requests',
    type: 'clearinghouse.request-withdrawn.v1',
    time: instant(Date.UTC(2026, 0, 1) + sequence),
    subject,
    sequence,
    correlationid: `c-${subject}`,
    causationid: `call-${sequence}`,
    audience: { levels: ['experts'], parties: [] },
    datacontenttype: 'application/json',
    data: { requester: 'XAA', by: 'user-1', title: `Détecteurs à l’entrée ${sequence}`, addressees: ['XAB'] },
  };
}

export const sampleEvents = (subject: string, from: number, to: number): EventEnvelope[] =>
  Array.from({ length: to - from + 1 }, (_, at) => sampleEvent(subject, from + at));
