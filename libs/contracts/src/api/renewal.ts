import { z } from 'zod';
import { CONTACT_PARTS } from '../contact.js';
import { CampaignIdSchema, ContactIdSchema, ProgrammeIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { text } from '../text.js';
import { LocalDateSchema } from '../time.js';
import { operation } from './operation.js';
import { Changed, Nothing } from './shapes.js';

const byId = z.strictObject({ id: CampaignIdSchema });
const unconfirmedDays = z.int().min(30).max(3650).default(365).describe('Entries not confirmed for so many days.');

/** One draft letter of a renewal campaign, to be read, changed and sent by a person. Nothing here is sent by itself. */
const RenewalDraft = z.strictObject({
  provider: PartyCodeSchema,
  providerName: z.string(),
  recipients: z.array(
    z.strictObject({
      contactId: ContactIdSchema,
      part: z.enum(CONTACT_PARTS),
      office: z.string(),
      verifiedOn: LocalDateSchema.optional(),
    }),
  ),
  programmes: z.array(z.strictObject({ id: ProgrammeIdSchema, title: z.string(), notConfirmedSince: LocalDateSchema })),
  subject: z.string(),
  body: z.string(),
});
export type RenewalDraft = z.output<typeof RenewalDraft>;

export const previewRenewal = operation({
  id: 'preview-renewal',
  service: 'offers',
  method: 'GET',
  path: '/renewal-campaigns/preview',
  summary: 'Who would be asked to confirm what, and when, before anything is prepared',
  params: Nothing,
  query: z.strictObject({ unconfirmedDays: z.coerce.number().int().min(30).max(3650).default(365) }),
  body: Nothing,
  status: 200,
  answer: z.strictObject({ planned: LocalDateSchema, drafts: z.array(RenewalDraft) }),
  kind: 'list',
  errors: [],
});
export const prepareRenewal = operation({
  id: 'prepare-renewal',
  service: 'offers',
  method: 'POST',
  path: '/renewal-campaigns',
  summary: 'Keep the drafts of a renewal campaign, for a person to send',
  params: Nothing,
  query: Nothing,
  body: z.strictObject({ title: text(200), unconfirmedDays, planned: LocalDateSchema }),
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: [],
});
export const readRenewal = operation({
  id: 'read-renewal',
  service: 'offers',
  method: 'GET',
  path: '/renewal-campaigns/:id',
  summary: 'A renewal campaign: its drafts, and what a person recorded as sent',
  params: byId,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: z.strictObject({
    id: CampaignIdSchema,
    version: z.int().min(1),
    title: z.string(),
    planned: LocalDateSchema,
    drafts: z.array(
      RenewalDraft.extend({ sent: z.strictObject({ on: LocalDateSchema, reference: z.string() }).optional() }),
    ),
  }),
  kind: 'read',
  errors: ['RENEWAL.NOT_FOUND'],
});
export const recordRenewalSent = operation({
  id: 'record-renewal-sent',
  service: 'offers',
  method: 'POST',
  path: '/renewal-campaigns/:id/sent',
  summary: 'Record that a person sent a draft, with date and reference',
  params: byId,
  query: Nothing,
  body: z.strictObject({ provider: PartyCodeSchema, on: LocalDateSchema, reference: text(100) }),
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['RENEWAL.NOT_FOUND', 'RENEWAL.NO_DRAFT', 'RENEWAL.SENT'],
});
