const RECEIPT = { reference: 'NV/2026/14', dateReceived: '2026-03-02', scan: 'a-1f00' } as const;
const CONTACTS = {
  pointOfContact: { office: 'Export control section', email: 'contact@example.org' },
  mission: { office: 'Permanent Mission of State A (fictitious)', phone: '+1 555 0100' },
} as const;
const HINT = {
  ...{ code: 'say-for-whom', itemNo: 1, field: 'forWhom', params: {} },
  text: 'One sentence that names the agencies which benefit would help.',
} as const;

const CANDIDATE = {
  ...{ requester: 'XAA', source: { kind: 'national-report', title: 'National report of 2026', reference: 'page 12' } },
  passage: 'Officers of the licensing authority would profit from courses.',
} as const;
const CANDIDATE_VIEW = {
  ...{ ...CANDIDATE, id: 'c-5e6f70', version: 1, requesterName: 'State A (fictitious)', state: 'noted' },
  notedAt: '2026-02-02T10:00:00.000Z',
} as const;
const QUESTION = {
  ...{ id: 'q-8a9b', version: 2, asker: 'XAA', askerName: 'State A (fictitious)', askedAt: '2026-02-02T10:00:00.000Z' },
  ...{ text: 'May one request name two areas?', answer: 'Yes, item by item.', answeredAt: '2026-02-03T10:00:00.000Z' },
} as const;
const BY_LETTER = { receipt: { reference: 'NV/2026/10', dateReceived: '2026-02-16' } } as const;

const ATTACHMENT = {
  ...{ id: 'a-1f00', version: 4, requestId: 'r-0a1b2c', name: 'Note verbale.pdf', bytes: 183_000 },
  ...{ type: 'application/pdf', state: 'complete', visibility: 'party', begunAt: '2026-03-02T10:00:00.000Z' },
  ...{ received: 2, chunks: 2 },
} as const;
const ANNOUNCED = { name: ATTACHMENT.name, bytes: ATTACHMENT.bytes, sha256: 'ab'.repeat(32), visibility: 'party' };

/** Examples of the operations of intake; part of EXAMPLES. */
export const INTAKE_EXAMPLES = {
  'take-name-off': { body: { beneficiary: 'XAC', receipt: RECEIPT }, answer: { id: 'r-0a1b2c', version: 4 } },
  'record-contacts': { body: CONTACTS, answer: { id: 'r-0a1b2c', version: 1 } },
  'read-hints': { answer: { hints: [HINT] } },
  'note-candidate': { body: CANDIDATE, answer: { id: 'c-5e6f70', version: 1 } },
  'list-candidates': { answer: { items: [CANDIDATE_VIEW], next: null } },
  'read-candidate': { answer: CANDIDATE_VIEW },
  'confirm-candidate': { body: BY_LETTER, answer: { id: 'c-5e6f70', version: 2, requestId: 'r-5e6f70' } },
  'set-candidate-aside': { body: BY_LETTER, answer: { id: 'c-5e6f70', version: 2 } },
  'ask-question': { body: { text: QUESTION.text }, answer: { id: 'q-8a9b', version: 1 } },
  'list-questions': { answer: { items: [QUESTION], next: null } },
  'answer-question': { body: { text: QUESTION.answer }, answer: { id: 'q-8a9b', version: 2 } },
  'erase-question': { answer: { id: 'q-8a9b' } },
  'begin-attachment': { body: ANNOUNCED, answer: { id: 'a-1f00', version: 1 } },
  'put-chunk': { body: { content: 'JVBERi0xLjc=' }, answer: { id: 'a-1f00', version: 2 } },
  'complete-attachment': { answer: { id: 'a-1f00', version: 4 } },
  'remove-attachment': { answer: { id: 'a-1f00', version: 5 } },
  'change-attachment-visibility': { body: { visibility: 'committee' }, answer: { id: 'a-1f00', version: 5 } },
  'list-attachments': { answer: { items: [ATTACHMENT] } },
  'read-attachment': { answer: '%PDF-1.7 ...' },
  'comment-on-draft': { body: { text: 'Item 2 names the wrong agency.' }, answer: { id: 'r-0a1b2c', version: 3 } },
  'discard-draft': { answer: { id: 'r-0a1b2c', version: 5 } },
  'clear-draft': { answer: { id: 'r-0a1b2c', version: 4 } },
  'print-request': { answer: 'PK ...' },
  'read-contacts': { answer: { id: 'r-0a1b2c', version: 1, contacts: CONTACTS } },
} as const;
