// Fictitious parties only. The records tell one story, so that the examples of the document belong together.

export const ITEM = {
  ...{ no: 1, area: 'OP3d.licensing', field: 'cross', assistanceType: 'training' },
  what: 'Courses for licensing officers',
  forProviders: 'Courses for licensing officers',
  forPublic: 'Training on licensing',
  forWhom: 'Licensing authority',
  ...{ from: '2026-06-01', by: '2026-12-31', languages: ['fr', 'en'], forms: ['in-country'] },
  consents: { circulate: true, postSummary: true },
} as const;

export const DRAFT = {
  requester: 'XAA',
  title: 'Request for assistance of 20 February 2026',
  dateOfRequest: '2026-02-20',
  reference: 'NV/2026/11',
  procedure: 'current',
  items: [ITEM],
} as const;

export const REQUEST = {
  ...{ id: 'r-0a1b2c', version: 5, level: 'party', requester: 'XAA', requesterName: 'State A (fictitious)' },
  ...{ title: DRAFT.title, state: 'circulated', dateOfRequest: '2026-02-20', circulatedOn: '2026-03-09' },
  ...{ reference: 'NV/2026/11', number: '2026/3', procedure: 'current', addressees: ['ORG-K', 'XBB'] },
  items: [{ no: 1, area: 'OP3d.licensing', field: 'cross', assistanceType: 'training', text: ITEM.what }],
} as const;

export const PROGRAMME = {
  ...{ provider: 'ORG-K', providerKind: 'intergovernmental', title: 'Licensing academy' },
  description: 'Courses and mentoring for licensing authorities',
  ...{ areas: ['OP3d'], fields: ['cross'], assistanceTypes: ['training', 'expertise'], regions: ['africa'] },
  ...{ languages: ['en', 'fr'], forms: ['in-country', 'remote'], leadTimeDays: 60, validUntil: '2027-12-31' },
} as const;

export const PROGRAMME_VIEW = {
  ...PROGRAMME,
  ...{ id: 'p-9f8e7d', version: 3, providerName: 'Organization K (fictitious)', status: 'standing' },
} as const;

export const REPLY_LINE = {
  ...{ itemNo: 1, answer: 'time-boxed', text: 'Two courses can be held' },
  ...{ from: '2026-09-01', until: '2026-11-30', programmeId: 'p-9f8e7d' },
} as const;

export const REPLY = {
  ...{ id: 'r-0a1b2c:ORG-K', version: 1, requestId: 'r-0a1b2c', issue: 1, provider: 'ORG-K' },
  ...{ state: 'requester-told', edition: 1 },
  ...{ providerName: 'Organization K (fictitious)', givenAt: '2026-04-01T09:00:00.000Z', lines: [REPLY_LINE] },
} as const;

export const REASON = {
  ...{ code: 'area.wider', params: { area: 'OP3d.licensing', through: 'OP3d' } },
  fields: ['need.area', 'programme.areas'],
} as const;

export const SUGGESTIONS = {
  ...{ itemId: 'r-0a1b2c:1', version: 2, requestId: 'r-0a1b2c', itemNo: 1, requester: 'XAA' },
  entries: [
    {
      ...{ programmeId: 'p-9f8e7d', provider: 'ORG-K', programmeTitle: 'Licensing academy' },
      ...{ providerName: 'Organization K (fictitious)', coverage: 'covers', reasons: [REASON] },
    },
  ],
} as const;

export const LETTER = {
  ...{ id: 'r-0a1b2c:XAA:acknowledgement', version: 1, requestId: 'r-0a1b2c', recipient: 'XAA' },
  ...{ recipientName: 'State A (fictitious)', purpose: 'acknowledgement', writtenAt: '2026-03-03T10:00:00.000Z' },
  ...{
    state: 'written',
    specimen: true,
    subject: 'Acknowledgement of your request',
    body: 'SPECIMEN. The Committee has received ...',
  },
} as const;

export const BRIEFING = {
  ...{ id: 'briefing-2026-04-30', version: 1, from: '2026-03-01', until: '2026-04-30', state: 'draft' },
  ...{ draftedAt: '2026-05-01T05:00:00.000Z', text: 'Requests acknowledged: 3. Requests circulated: fewer than 3.' },
} as const;

export const BATCH = {
  source: 'register-2026',
  dryRun: false,
  rows: [{ key: 'row-1', line: 2, fields: { requester: 'XAA', title: DRAFT.title } }],
} as const;

export const BATCH_VIEW = {
  ...{ id: 'b-77aa', status: 'accepted', applied: 0 },
  rows: [{ line: 2, key: 'row-1', outcome: 'new', id: 'r-0a1b2c', differences: [] }],
} as const;
