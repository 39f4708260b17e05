import {
  beneficiaryTakenOff,
  candidateNoted,
  CirculatedItemSchema,
  clarificationPassedOn,
  clarificationPut,
  type DataOf,
  type EventEnvelope,
  followUpDue,
  instant,
  itemAgreed,
  itemRecalled,
  objectionWindowOpened,
  type PartyCode,
  PartyCodeSchema,
  replyStepRecorded,
  requestAcknowledged,
  requestCirculated,
  requestClosed,
  requestFoundInformal,
  requestNotTakenUp,
  requestWithdrawn,
  replyWithdrawn,
  suggestionPutForward,
  suggestionTakenBack,
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

export const reply: DataOf<typeof replyStepRecorded> = replyStepRecorded.data.parse({
  step: 'requester-told',
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

const about = { requester, title: 'Licensing of exports', by: 'person-1' };
const ofItem = { requester, requestTitle: 'Licensing of exports', itemNo: 2 };

export const window = objectionWindowOpened.data.parse({
  ...about,
  purpose: 'circulation',
  opensAt: '2026-05-13T09:00:00.000Z',
  workingDays: 5,
  lastDay: '2026-05-20',
  closesAt: '2026-05-21T03:59:59.999Z',
});
export const noted = candidateNoted.data.parse({
  ...{ requester, by: 'person-1', source: 'national-report', title: 'National report', date: '2026-01-15' },
  reference: 'page 12',
});
export const informal = requestFoundInformal.data.parse({ ...about, reason: 'non-state-sender' });
export const notTakenUp = requestNotTakenUp.data.parse({ ...about, senderInformedOn: '2026-05-12' });
export const recalled = itemRecalled.data.parse({ ...about, itemNo: 2, addressees: ['XBB', 'XCC'] });
export const takenOff = beneficiaryTakenOff.data.parse({ ...about, beneficiary: 'XDD', addressees: ['XBB', 'XCC'] });
export const agreed = itemAgreed.data.parse({ ...ofItem, provider: 'XBB', agreement: 'r-1:2:XBB' });
export const closed = requestClosed.data.parse({ ...about, reason: 'met', addressees: ['XBB'] });
export const due = followUpDue.data.parse({
  ...about,
  dateOfRequest: '2025-05-12',
  dueAt: '2026-05-12T04:00:00.000Z',
});
export const replyTakenBack = replyWithdrawn.data.parse({
  ...{ requestId: 'r-1', requester, requestTitle: 'Licensing of exports', provider: 'XBB', requesterKnew: true },
});
const question = { ...ofItem, requestId: 'r-1', clarificationId: 'r-1:q-1', by: 'person-1' };
export const put = clarificationPut.data.parse({ ...question, text: 'For how many officers?' });
export const passedOn = clarificationPassedOn.data.parse({ ...question, provider: 'XBB', text: 'For some 24.' });
export const takenBack = suggestionTakenBack.data.parse({
  ...{ ...putForward, decision: 'put-forward' },
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
