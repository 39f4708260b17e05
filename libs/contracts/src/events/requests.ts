import { z } from 'zod';
import { NeedItemFields, NeedItemSchema } from '../need-item.js';
import { PartyCodeSchema } from '../party.js';
import { RequestTemplateFields } from '../request-template.js';
import { InstantSchema, LocalDateSchema } from '../time.js';
import { PROCEDURES } from '../vocabulary.js';
import { eventKind } from './envelope.js';

const requester = PartyCodeSchema;
const byWhom = { requester, by: z.string() };

/** The Permanent Mission has sent the request. Carries the whole need: consumers never have to ask back. */
export const requestSubmitted = eventKind(
  'requests',
  'request-submitted',
  1,
  z.object({
    ...byWhom,
    title: z.string(),
    procedure: z.enum(PROCEDURES),
    dateOfRequest: LocalDateSchema,
    reference: z.string().optional(),
    memorandum: z.string().optional(),
    items: z.array(NeedItemSchema),
    procedureVersion: z.int().min(1).optional().describe('Absent: 1.'),
    ...RequestTemplateFields,
  }),
);

export const requestRegistered = eventKind(
  'requests',
  'request-registered',
  1,
  z.object({ ...byWhom, number: z.string(), at: InstantSchema }),
);
export const requestAuthenticated = eventKind('requests', 'request-authenticated', 1, z.object(byWhom));
export const requestAcknowledged = eventKind(
  'requests',
  'request-acknowledged',
  1,
  z.object({
    ...byWhom,
    title: z.string(),
    dateOfRequest: LocalDateSchema,
    number: z.string(),
    followUpDueAt: InstantSchema.optional().describe('When the one-year letter is due.'),
  }),
);

/** A State took its name off a regional request; those to whom it was circulated are told. */
export const beneficiaryTakenOff = eventKind(
  'requests',
  'beneficiary-taken-off',
  1,
  z.object({ ...byWhom, title: z.string(), beneficiary: PartyCodeSchema, addressees: z.array(PartyCodeSchema) }),
);

/** An item as providers may see it: their own text, no budget, no Committee text. */
export const CirculatedItemSchema = NeedItemFields.pick({
  no: true,
  area: true,
  field: true,
  assistanceType: true,
  forWhom: true,
  from: true,
  by: true,
  languages: true,
  forms: true,
}).extend({ text: z.string() });
export type CirculatedItem = z.output<typeof CirculatedItemSchema>;

/** Sent to the providers named in `addressees`, each once; the list is resolved by the requests service when it decides. */
export const requestCirculated = eventKind(
  'requests',
  'request-circulated',
  1,
  z.object({
    ...byWhom,
    title: z.string(),
    circulatedOn: LocalDateSchema,
    addressees: z.array(PartyCodeSchema),
    beneficiaries: z.array(PartyCodeSchema).optional(),
    items: z.array(CirculatedItemSchema),
    issue: z.int().min(1).optional().describe('Number of the circulation; absent: 1.'),
  }),
);

/** The summaries that the State agreed to publish are public from now on. */
export const summaryPosted = eventKind(
  'requests',
  'summary-posted',
  1,
  z.object({ ...byWhom, items: z.array(z.object({ no: z.int(), text: z.string() })) }),
);

export const requestWithdrawn = eventKind(
  'requests',
  'request-withdrawn',
  1,
  z.object({ ...byWhom, title: z.string(), addressees: z.array(PartyCodeSchema) }),
);
