import { z } from 'zod';
import { RequestIdSchema } from '../ids.js';
import { PaperReceiptSchema } from '../paper.js';
import { PartyCodeSchema } from '../party.js';
import { RequestContactsSchema } from '../request-contacts.js';
import { text } from '../text.js';
import { operation } from './operation.js';
import { Changed, Nothing } from './shapes.js';

const byId = z.strictObject({ id: RequestIdSchema });

export const takeNameOff = operation({
  id: 'take-name-off',
  service: 'requests',
  method: 'POST',
  path: '/requests/:id/take-name-off',
  summary: 'Take the name of a State off a regional request: by that State, or by a registrar who holds its letter',
  params: byId,
  query: Nothing,
  body: z.strictObject({
    beneficiary: PartyCodeSchema,
    receipt: PaperReceiptSchema.optional().describe('By a registrar: always.'),
    why: text(2000).optional(),
  }),
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: [
    'REQUEST.NOT_FOUND',
    'REQUEST.WRONG_STATE',
    'REQUEST.NOT_A_BENEFICIARY',
    'PAPER.NO_RECEIPT',
    'PAPER.NO_SCAN',
    'PAPER.NOT_ON_PAPER',
    'ATTACHMENT.NOT_FOUND',
  ],
});

export const commentOnDraft = operation({
  id: 'comment-on-draft',
  service: 'requests',
  method: 'POST',
  path: '/requests/:id/comments',
  summary: 'Say something of a draft, for those who draft and clear it; ends with the draft',
  params: byId,
  query: Nothing,
  body: z.strictObject({ text: text(5000) }),
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['REQUEST.NOT_FOUND', 'REQUEST.WRONG_STATE'],
});
export const clearDraft = operation({
  id: 'clear-draft',
  service: 'requests',
  method: 'POST',
  path: '/requests/:id/clear',
  summary: 'Clear a draft as the clearing ministry, as it stands; an edit afterwards takes the clearance away',
  params: byId,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['REQUEST.NOT_FOUND', 'REQUEST.WRONG_STATE'],
});

export const discardDraft = operation({
  id: 'discard-draft',
  service: 'requests',
  method: 'POST',
  path: '/requests/:id/discard',
  summary: 'Discard a draft: it is gone at once, and erased with its comments, contacts and attachments',
  params: byId,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['REQUEST.NOT_FOUND', 'REQUEST.WRONG_STATE'],
});

/** Version 0: nothing was recorded, or what was recorded is erased. */
const ContactsView = z.strictObject({
  id: RequestIdSchema,
  version: z.int().min(0),
  contacts: RequestContactsSchema,
});
export type ContactsView = z.output<typeof ContactsView>;

export const recordContacts = operation({
  id: 'record-contacts',
  service: 'requests',
  method: 'PUT',
  path: '/requests/:id/contacts',
  summary:
    'Replace the contacts of a request; no contacts at all erases them. The first time, If-Match names version 0',
  params: byId,
  query: Nothing,
  body: RequestContactsSchema,
  status: 200,
  answer: Changed.extend({ version: z.int().min(0) }),
  kind: 'change',
  errors: ['REQUEST.NOT_FOUND'],
});
export const readContacts = operation({
  id: 'read-contacts',
  service: 'requests',
  method: 'GET',
  path: '/requests/:id/contacts',
  summary: 'Whom to write to about a request: the State itself and the experts',
  params: byId,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: ContactsView,
  kind: 'read',
  errors: ['REQUEST.NOT_FOUND'],
});

/** A hint for whoever drafts. Words and references only, never a figure; kept nowhere, and nothing waits for it. */
const HintView = z.strictObject({
  code: z.string(),
  itemNo: z.int().optional(),
  field: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  text: z.string().describe('English; the code is the key for other languages.'),
});
export const readHints = operation({
  id: 'read-hints',
  service: 'requests',
  method: 'GET',
  path: '/requests/:id/hints',
  summary: 'Hints on a draft, to those who may edit it and nobody else',
  params: byId,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: z.strictObject({ hints: z.array(HintView) }),
  kind: 'read',
  errors: ['REQUEST.NOT_FOUND', 'REQUEST.WRONG_STATE'],
});

export const PRINTED_FORMS = ['template', 'note-verbale'] as const;
export type PrintedForm = (typeof PRINTED_FORMS)[number];

export const printRequest = operation({
  id: 'print-request',
  service: 'requests',
  method: 'GET',
  path: '/requests/:id/print',
  summary: 'The request as a DOCX file to sign or to circulate on paper: the filled template, or a note verbale',
  params: byId,
  query: z.strictObject({ form: z.enum(PRINTED_FORMS).default('template') }),
  body: Nothing,
  status: 200,
  answer: z.string().describe('The bytes of a DOCX file.'),
  media: 'application/octet-stream',
  kind: 'read',
  errors: ['REQUEST.NOT_FOUND'],
});
