import {
  type EventEnvelope,
  instant,
  type PartyCode,
  type ProgrammeInput,
  programmeRecorded,
  ProgrammeSchema,
} from '@clearinghouse/contracts';

/** A programme put on offer, as the offers service would publish it. */
export const recordedEvent = (provider: PartyCode, more: Partial<ProgrammeInput> = {}): EventEnvelope => ({
  specversion: '1.0',
  id: `${provider}-recorded`,
  source: 'offers',
  type: programmeRecorded.type,
  time: instant(0),
  subject: `p-${provider}`,
  sequence: 1,
  correlationid: 'c',
  audience: { levels: [], parties: [] },
  datacontenttype: 'application/json',
  data: { programme: ProgrammeSchema.parse({ provider, providerKind: 'state', title: 'Course', ...more }) },
});
