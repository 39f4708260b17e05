import { z } from 'zod';
import { PartyCodeSchema } from './party.js';
import {
  AgreementTermsSchema,
  CLOSING_REASONS,
  FOLLOW_UP_ANSWERS,
  INFORMAL_REASONS,
  ITEM_PROGRESS,
  WINDOW_OUTCOMES,
  WINDOW_PURPOSES,
} from './procedure.js';
import { InstantSchema, LocalDateSchema } from './time.js';

const WindowView = z.strictObject({
  purpose: z.enum(WINDOW_PURPOSES),
  opensAt: InstantSchema,
  lastDay: LocalDateSchema,
  closesAt: InstantSchema,
  status: z.enum(['open', ...WINDOW_OUTCOMES]),
});

/** What the procedure adds to the view of a request; who sees which is the table of the requests service. */
export const RequestProcedureFields = {
  procedureVersion: z.int().min(1).optional(),
  windows: z.array(WindowView).optional(),
  objections: z
    .strictObject({ circulation: z.array(z.int()), posting: z.array(z.int()) })
    .optional()
    .describe('Numbers of the items objected to.'),
  issue: z.int().min(1).optional().describe('How often it was circulated.'),
  display: z.strictObject({ indexed: z.boolean(), openToOffers: z.boolean() }).optional(),
  openToOffers: z.literal(true).optional().describe('Open to offers of assistance, in the words of the State.'),
  informal: z.strictObject({ reason: z.enum(INFORMAL_REASONS), sender: z.string().optional() }).optional(),
  informalSender: z.string().optional().describe('Experts only.'),
  confirmedAddressees: z
    .union([z.literal('all'), z.array(PartyCodeSchema)])
    .optional()
    .describe('A new issue waits for circulation.'),
  followUp: z
    .strictObject({
      dueAt: InstantSchema,
      status: z.enum(['not-due', 'due', 'sent', 'answered']),
      sentOn: LocalDateSchema.optional(),
      answer: z.enum(FOLLOW_UP_ANSWERS).optional(),
      time: z.int().min(2).optional().describe('How often it has been asked; absent: once.'),
    })
    .optional()
    .describe('The latest time; experts only.'),
  followUpAnswer: z.enum(FOLLOW_UP_ANSWERS).exclude(['no-reply']).optional().describe('The last that the State said.'),
  closedFor: z.enum(CLOSING_REASONS).optional(),
};

const Agreement = AgreementTermsSchema.extend({ agreement: z.string() });

/** The same of a need item. */
export const ItemProcedureFields = {
  progress: z.enum(ITEM_PROGRESS).optional(),
  closedFor: z.enum(CLOSING_REASONS).optional(),
  proposedPublicText: z.string().optional(),
  agreements: z.array(Agreement).optional(),
  ownAgreement: Agreement.optional().describe('Of the provider that reads it; nobody else’s is told.'),
};
