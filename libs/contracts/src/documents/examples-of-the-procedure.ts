interface Example {
  readonly body?: unknown;
  readonly answer: unknown;
}
const request = { id: 'r-0a1b2c', version: 6 };
const referral = { id: 'r-0a1b2c:w-1', version: 1 };
const report = { id: 'r-0a1b2c:d-1', version: 1 };
const clarification = { id: 'r-0a1b2c:q-1', version: 2 };
const receipt = { reference: 'NV/2026/14', dateReceived: '2026-03-06', scan: 'a-1f00' };
const consents = { circulate: true, postSummary: false, postInFull: false, shareWithNgos: false };
const delivery = {
  ...{ form: 'report', activities: 'Two courses for licensing officers', from: '2026-09-07', until: '2026-09-18' },
  ...{ achievements: '24 officers trained', missing: 'A course on transit', amount: 2, complete: true },
};

/** One example of every operation of the procedure, by id. */
export const PROCEDURE_EXAMPLES: Readonly<Record<string, Example>> = {
  'ask-clarification': {
    body: { text: 'How many officers are to be trained?', itemNo: 1, named: false },
    answer: { id: 'r-0a1b2c:q-1', version: 1 },
  },
  'put-clarification': { body: { text: 'For how many officers?' }, answer: clarification },
  'answer-clarification': { body: { text: 'Some 24.' }, answer: clarification },
  'pass-clarification-on': { body: { text: 'For some 24 officers.' }, answer: clarification },
  'list-clarifications': {
    answer: {
      items: [
        {
          ...{ id: 'r-0a1b2c:q-1', version: 2, requestId: 'r-0a1b2c', itemNo: 1, state: 'put' },
          ...{ askedAt: '2026-03-10T09:30:00.000Z', putAs: 'For how many officers?' },
        },
      ],
    },
  },
  'object-to-circulation': { body: { items: [1], why: 'Bilateral talks are under way', receipt }, answer: request },
  'object-to-posting': { body: { items: 'all' }, answer: request },
  'find-informal': {
    body: { reason: 'non-state-sender', sender: 'Organization K (fictitious)', senderAgrees: false },
    answer: request,
  },
  'confirm-request': { body: { why: 'Note verbale of 12 March 2026' }, answer: request },
  'record-not-taken-up': { body: { senderInformedOn: '2026-03-20', reference: 'OUT/2026/7' }, answer: request },
  'change-consents': { body: { consents, why: 'No posting for the time being' }, answer: request },
  'propose-public-text': { body: { text: 'Training on licensing' }, answer: request },
  'approve-public-text': { body: {}, answer: request },
  'choose-display': { body: { indexed: false, openToOffers: true }, answer: request },
  'confirm-recirculation': {
    body: {
      addressees: ['ORG-K'],
      items: [{ no: 1, forProviders: 'Courses for licensing officers, in French', consents }],
    },
    answer: request,
  },
  'recirculate-request': { body: {}, answer: request },
  'record-agreement': {
    body: { provider: 'ORG-K', programmeId: 'p-9f8e7d', amount: 2, period: '2026-Q3' },
    answer: request,
  },
  'record-follow-up-sent': { body: { sentOn: '2027-02-22', reference: 'OUT/2027/3' }, answer: request },
  'answer-follow-up': { body: { answer: 'partly-met', receipt }, answer: request },
  'close-item': { body: { reason: 'met' }, answer: request },
  'close-request': { body: { reason: 'partly-met', why: 'Note verbale of 3 March 2027' }, answer: request },
  'refer-to-working-group': { body: { why: 'Relates to a matter under discussion' }, answer: referral },
  'record-advice': { body: { advice: 'The steps may go on' }, answer: { ...referral, version: 2 } },
  'list-referrals': {
    answer: {
      items: [
        {
          ...{ ...referral, requestId: 'r-0a1b2c', askedBy: 'person-9', askedAt: '2026-03-05T15:00:00.000Z' },
          ...{ why: 'Relates to a matter under discussion', status: 'with-the-working-group' },
        },
      ],
    },
  },
  'report-delivery': { body: { itemNo: 1, provider: 'ORG-K', delivery }, answer: report },
  'release-delivery-report': { body: {}, answer: { ...report, version: 2 } },
  'list-delivery-reports': {
    answer: {
      items: [
        {
          ...{ ...report, requestId: 'r-0a1b2c', itemNo: 1, provider: 'ORG-K', author: 'ORG-K' },
          ...{ madeAt: '2026-10-01T10:00:00.000Z', released: false, ...delivery },
        },
      ],
    },
  },
  'announce-holidays': {
    body: { year: 2028, days: ['2028-01-03', '2028-12-25'], source: 'Circular of the year' },
    answer: { id: 'h-1', version: 1 },
  },
  'list-holidays': {
    answer: {
      items: [
        { calendar: 'un-headquarters', year: 2028, days: ['2028-01-03', '2028-12-25'], source: 'Circular of the year' },
      ],
    },
  },
  'list-procedures': {
    answer: {
      items: [
        {
          ...{ name: 'p2010', version: 1, provenance: 'adopted in October 2010' },
          steps: { acknowledged: ['circulated'] },
          windows: [
            { purpose: 'circulation', workingDays: 5, start: 'acknowledged', calendar: 'United Nations Headquarters' },
          ],
          consent: { circulation: 'no-objection', posting: 'consent' },
          ...{ referralPauses: false, followUpMonths: 12, followUpAgainMonths: null, briefingMonths: 2 },
          ...{ abandonedUploadDays: 7, discardedDraftDays: 0 },
        },
      ],
    },
  },
};
