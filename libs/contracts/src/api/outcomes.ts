import { z } from 'zod';
import { AgreementTermsSchema, CLOSING_REASONS, FOLLOW_UP_ANSWERS } from '../procedure.js';
import { text } from '../text.js';
import { LocalDateSchema } from '../time.js';
import { byId, ofItem, said, step, why } from './step.js';

export const recordAgreement = step({
  id: 'record-agreement',
  path: '/requests/:id/items/:no/agreements',
  summary: 'Record that the State and a provider agreed on one item',
  params: ofItem,
  body: said.extend(AgreementTermsSchema.shape),
  errors: ['REQUEST.ITEM_NOT_FOUND', 'REQUEST.WRONG_ITEM_STATE', 'REQUEST.NOT_AN_ADDRESSEE', 'REQUEST.ALREADY_AGREED'],
});

export const recordFollowUpSent = step({
  id: 'record-follow-up-sent',
  path: '/requests/:id/follow-up/sent',
  summary: 'Record that the one-year letter was sent: by a person, on a day, under a reference',
  params: byId,
  body: why.extend({ sentOn: LocalDateSchema, reference: text(100) }),
  errors: ['REQUEST.FOLLOW_UP_NOT_DUE'],
});
export const answerFollowUp = step({
  id: 'answer-follow-up',
  path: '/requests/:id/follow-up/answer',
  summary: 'Answer whether the request has been met; experts may record that no reply was received',
  params: byId,
  body: said.extend({ answer: z.enum(FOLLOW_UP_ANSWERS) }),
  errors: ['REQUEST.FOLLOW_UP_NOT_DUE'],
});

const closing = said.extend({ reason: z.enum(CLOSING_REASONS) });
export const closeItem = step({
  id: 'close-item',
  path: '/requests/:id/items/:no/close',
  summary: 'Close one item with a reason, as the State or the Committee',
  params: ofItem,
  body: closing,
  errors: ['REQUEST.ITEM_NOT_FOUND', 'REQUEST.WRONG_ITEM_STATE'],
});
export const closeRequest = step({
  id: 'close-request',
  path: '/requests/:id/close',
  summary: 'Close the request and what is open of it, with a reason, as the State or the Committee',
  params: byId,
  body: closing,
});
