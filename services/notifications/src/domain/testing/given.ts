import {
  CirculatedItemSchema,
  type DataOf,
  type EventEnvelope,
  instant,
  type PartyCode,
  PartyCodeSchema,
  replyGiven,
  requestAcknowledged,
  requestCirculated,
  requestWithdrawn,
  suggestionPutForward,
  type EventKind,
} from '@clearinghouse/contracts';

// What specs begin with: fictitious events of one request, and plain words.

export const NOW = instant(Date.UTC(2026, 4, 13, 9));
export const party = (code: string): PartyCode => PartyCodeSchema.parse(code);
const requester = 'XAA';

export const acknowledged: DataOf<typeof requestAcknowledged> = requestAcknowledged.data.parse({
  requester,
  by: 'person-1',
  title: 'Licensing of exports',
  dateOfRequest: '2026-03-02',
  number: '2026/7',
});

export const circulatedItem = CirculatedItemSchema.parse({
  no: 2,
  area: 'OP3d.licensing',
  field: 'nuclear',
  assistanceType: 'training',
  text: 'Two courses for licensing officers.',
  forWhom: 'The licensing office',
  by: '2026-12-31',
  languages: ['fr'],
  forms: [],
});

export const circulated: DataOf<typeof requestCirculated> = requestCirculated.data.parse({
  requester,
  by: 'person-1',
  title: 'Licensing of exports',
  circulatedOn: '2026-03-09',
  addressees: ['XBB', 'XCC', 'ORG-K'],
  items: [circulatedItem],
});

export const withdrawn: DataOf<typeof requestWithdrawn> = requestWithdrawn.data.parse({
  requester,
  by: 'person-1',
  title: 'Licensing of exports',
  addressees: ['XBB', 'XCC'],
});

export const putForward: DataOf<typeof suggestionPutForward> = suggestionPutForward.data.parse({
  requestId: 'r-1',
  itemId: 'r-1:2',
  itemNo: 2,
  requester,
  requestTitle: 'Licensing of exports',
  programmeId: 'p-1',
  programmeTitle: 'Courses on licensing',
  provider: 'XBB',
  coverage: 'partly-covers',
  reasons: [
    { code: 'time.fits', params: { earliest: '2026-06-01' }, fields: ['need.from'] },
    { code: 'area.names', params: { area: 'OP3d.licensing' }, fields: ['need.area', 'programme.areas'] },
  ],
  by: 'person-2',
});

export const reply: DataOf<typeof replyGiven> = replyGiven.data.parse({
  requestId: 'r-1',
  requester,
  requestTitle: 'Licensing of exports',
  provider: 'XBB',
  lines: [
    {
      itemNo: 2,
      answer: 'time-boxed',
      text: 'One course;\n  a second one if funds allow.',
      conditions: 'Travel is borne by the host.',
      from: '2026-09-01',
      until: '2026-10-31',
      programmeId: 'p-1',
    },
    { itemNo: 3, answer: 'excluded', text: 'We do not build laboratories.' },
    { itemNo: null, answer: 'other-help', text: 'A model law is at your disposal.' },
  ],
});

/** The event as it arrives, of an aggregate `subject` at `sequence`. */
export const arrived = <K extends EventKind>(
  kind: K,
  data: DataOf<K>,
  subject = 'r-1',
  sequence = 4,
): EventEnvelope<DataOf<K>> => ({
  specversion: '1.0',
  id: `${subject}-${sequence}`,
  source: 'clearinghouse/spec',
  type: kind.type,
  time: NOW,
  subject,
  sequence,
  correlationid: 'c-1',
  audience: { levels: [], parties: [] },
  datacontenttype: 'application/json',
  data,
});
