import { REPLY, REPLY_LINE } from './example-records.js';

const reply = { id: REPLY.id, version: 2 };
const programme = { id: 'p-9f8e7d', version: 4 };
const SPOKEN = { meeting: 'Regional workshop on licensing', on: '2026-03-20' };
const CONTACT = { part: 'point-of-contact', office: 'Secretariat of Organization K', email: 'office@example.org' };
const contact = { id: 'c-51d0', version: 1 };
const DRAFT_LETTER = {
  ...{ provider: 'ORG-K', providerName: 'Organization K (fictitious)' },
  recipients: [{ contactId: 'c-51d0', part: 'point-of-contact', office: CONTACT.office }],
  programmes: [{ id: 'p-9f8e7d', title: 'Licensing academy', notConfirmedSince: '2025-02-01' }],
  ...{ subject: 'Your programmes on file', body: 'DRAFT. Please confirm or change the entries below ...' },
};
const campaign = { id: 'n-2026', version: 1 };
const PRACTICE = {
  ...{ state: 'XAA', area: 'OP3d.licensing', kind: 'experience', title: 'How licensing was brought under one roof' },
  ...{ text: 'Three ministries agreed on one form ...', language: 'en', public: true },
};
const FACT = { instrument: 'cwc', status: 'party', source: 'https://example.org/status', asOf: '2026-01-31' };

/** Examples of the operations on replies, capacity, contacts, renewal, adherence and practices. */
export const OFFERS_EXAMPLES = {
  'record-indication': {
    body: { provider: 'ORG-K', itemNo: 1, text: 'Would look into a course', spoken: SPOKEN },
    answer: { id: REPLY.id, version: 1 },
  },
  'withdraw-reply': { body: { why: 'The budget was cut' }, answer: reply },
  'record-reply-step': {
    body: { step: 'acknowledged', reference: 'SCA/2026/41', on: '2026-04-03' },
    answer: reply,
  },
  'read-consolidated-reply': {
    answer: {
      ...{ requestId: 'r-0a1b2c', requester: 'XAA', requesterName: 'State A (fictitious)' },
      ...{ title: 'Request for assistance of 20 February 2026', compiledAt: '2026-04-20T09:00:00.000Z' },
      replies: [
        {
          ...{ provider: 'ORG-K', providerName: 'Organization K (fictitious)', issue: 1 },
          ...{ givenAt: REPLY.givenAt, lines: [REPLY_LINE] },
        },
      ],
      text: 'Organization K (fictitious), 1 April 2026\nNeed item 1: Two courses can be held',
    },
  },
  'confirm-programme': { body: { why: 'Yearly review' }, answer: programme },
  'clear-programme': { body: { why: 'Agreed with the licensing office' }, answer: programme },
  'read-capacity': {
    answer: {
      programmeId: 'p-9f8e7d',
      ledgers: [
        {
          ...{
            period: '2026',
            version: 3,
            unit: 'courses',
            offered: 6,
            free: 3,
            reserved: 1,
            committed: 2,
            delivered: 0,
          },
          holdings: [
            {
              ...{ requestId: 'r-0a1b2c', itemNo: 1, reserved: 1, committed: 2, delivered: 0 },
              expiresAt: '2026-09-01T04:00:00.000Z',
            },
          ],
        },
      ],
    },
  },
  'release-capacity': {
    body: { requestId: 'r-0a1b2c', itemNo: 1, why: 'The State asked for one course only' },
    answer: { id: 'p-9f8e7d:2026', version: 4 },
  },
  'record-contact': { body: CONTACT, answer: contact },
  'change-contact': { body: CONTACT, answer: { ...contact, version: 2 } },
  'verify-contact': { body: { on: '2026-03-12' }, answer: { ...contact, version: 3 } },
  'erase-contact': { answer: { id: 'c-51d0', erased: true } },
  'list-contacts': { answer: { items: [{ ...CONTACT, ...contact, provider: 'ORG-K', verifiedOn: '2026-03-12' }] } },
  'preview-renewal': { answer: { planned: '2026-03-10', drafts: [DRAFT_LETTER] } },
  'prepare-renewal': { body: { title: 'Renewal 2026', planned: '2026-03-10' }, answer: campaign },
  'read-renewal': {
    answer: {
      ...{ ...campaign, title: 'Renewal 2026', planned: '2026-03-10' },
      drafts: [{ ...DRAFT_LETTER, sent: { on: '2026-03-11', reference: 'SCA/2026/30' } }],
    },
  },
  'record-renewal-sent': {
    body: { provider: 'ORG-K', on: '2026-03-11', reference: 'SCA/2026/30' },
    answer: { ...campaign, version: 2 },
  },
  'record-adherence': { body: { state: 'XAA', ...FACT }, answer: { id: 'XAA:cwc', version: 1 } },
  'read-adherence': {
    answer: {
      ...{ state: 'XAA', facts: [FACT], unknown: ['bwc'] },
      note: "What is not on file: provider's condition, to be confirmed.",
    },
  },
  'volunteer-practice': { body: PRACTICE, answer: { id: 'e-77', version: 1 } },
  'withdraw-practice': { answer: { id: 'e-77', version: 2 } },
  'list-practices': {
    answer: {
      items: [{ ...PRACTICE, id: 'e-77', version: 1, stateName: 'State A (fictitious)', volunteeredOn: '2026-05-02' }],
      next: null,
    },
  },
} as const;
