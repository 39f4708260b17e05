import { z } from 'zod';
import { ConsentsSchema } from '../need-item.js';
import { AddresseesSchema, INFORMAL_REASONS } from '../procedure.js';
import { text } from '../text.js';
import { LocalDateSchema } from '../time.js';
import { operation } from './operation.js';
import { byId, ofItem, said, step, why } from './step.js';

const objection = said.extend({
  items: z
    .union([z.literal('all'), z.array(z.int().min(1).max(99)).min(1).max(50)])
    .default('all')
    .describe('The items objected to.'),
});
const OBJECTING = ['REQUEST.WINDOW_NOT_OPEN', 'REQUEST.WINDOW_CLOSED', 'REQUEST.ITEM_NOT_FOUND'] as const;
export const objectToCirculation = step({
  id: 'object-to-circulation',
  path: '/requests/:id/object-to-circulation',
  summary: 'Object to circulation while the window is open; a paper counts by the day on which it arrived',
  params: byId,
  body: objection,
  errors: OBJECTING,
});
export const objectToPosting = step({
  id: 'object-to-posting',
  path: '/requests/:id/object-to-posting',
  summary: 'Object to the posting of summaries while the window is open; circulation is not touched',
  params: byId,
  body: objection,
  errors: OBJECTING,
});

export const findInformal = step({
  id: 'find-informal',
  path: '/requests/:id/find-informal',
  summary:
    'Find the request informal and ask the Permanent Mission, which is not told who sent it unless the sender agrees',
  params: byId,
  body: why.extend({
    reason: z.enum(INFORMAL_REASONS),
    sender: text(200).optional().describe('Who sent it; experts only.'),
    senderAgrees: z.boolean().default(false).describe('The sender agrees to be named to the Mission.'),
  }),
});
export const confirmRequest = step({
  id: 'confirm-request',
  path: '/requests/:id/confirm',
  summary: 'Confirm an informal request as the State: it goes on where it was',
  params: byId,
  body: said,
});
export const recordNotTakenUp = step({
  id: 'record-not-taken-up',
  path: '/requests/:id/not-taken-up',
  summary: 'Record that the request is not taken up, and that its sender was informed how to submit',
  params: byId,
  body: why.extend({ senderInformedOn: LocalDateSchema, reference: text(100).optional() }),
});

export const changeConsents = operation({
  ...step({
    id: 'change-consents',
    path: '/requests/:id/items/:no/consents',
    summary: 'Change the consents of one item after submission; what is withdrawn disappears at once',
    params: ofItem,
    body: said.extend({ consents: ConsentsSchema }),
    errors: ['REQUEST.ITEM_NOT_FOUND', 'REQUEST.WRONG_ITEM_STATE'],
  }),
  method: 'PUT',
});
export const proposePublicText = step({
  id: 'propose-public-text',
  path: '/requests/:id/items/:no/propose-public-text',
  summary: 'Propose a public text of one item to the State',
  params: ofItem,
  body: why.extend({ text: text(2000) }),
  errors: ['REQUEST.ITEM_NOT_FOUND', 'REQUEST.WRONG_ITEM_STATE'],
});
export const approvePublicText = step({
  id: 'approve-public-text',
  path: '/requests/:id/items/:no/approve-public-text',
  summary: 'Approve the proposed public text as the State; it is the public text from now on',
  params: ofItem,
  body: said,
  errors: ['REQUEST.ITEM_NOT_FOUND', 'REQUEST.NOTHING_PROPOSED'],
});
export const chooseDisplay = operation({
  ...step({
    id: 'choose-display',
    path: '/requests/:id/display',
    summary: 'Choose how posted summaries are shown: found by search engines, marked open to offers of assistance',
    params: byId,
    body: said.extend({
      indexed: z.boolean().describe('Search engines may list the page; without it the page says noindex.'),
      openToOffers: z.boolean().describe('The page says: open to offers of assistance.'),
    }),
  }),
  method: 'PUT',
});

export const confirmRecirculation = step({
  id: 'confirm-recirculation',
  path: '/requests/:id/confirm-recirculation',
  summary: 'Confirm text, addressees and consents of a new issue, as the State',
  params: byId,
  body: said.extend({
    addressees: AddresseesSchema,
    items: z
      .array(
        z.strictObject({
          no: z.int().min(1).max(99),
          forProviders: text(4000).describe('The text of the new issue.'),
          consents: ConsentsSchema,
        }),
      )
      .min(1)
      .max(50),
  }),
  errors: ['REQUEST.ITEM_NOT_FOUND', 'REQUEST.DUPLICATE_ITEM', 'REQUEST.WRONG_ITEM_STATE'],
});
export const recirculateRequest = step({
  id: 'recirculate-request',
  path: '/requests/:id/recirculate',
  summary: 'Circulate the issue that the State confirmed; earlier replies stay tied to what they answered',
  params: byId,
  body: why,
  errors: [
    'REQUEST.NOT_CONFIRMED',
    'REQUEST.NO_CONSENT',
    'REQUEST.NO_ADDRESSEES',
    'REQUEST.UNKNOWN_ADDRESSEE',
    'REQUEST.REFERRED',
  ],
});
