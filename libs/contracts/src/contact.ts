import { z } from 'zod';
import { text } from './text.js';

/** One point of contact speaks for a provider, one stands in; any number of offices run programmes. */
export const CONTACT_PARTS = ['point-of-contact', 'backup', 'office'] as const;
export type ContactPart = (typeof CONTACT_PARTS)[number];

/** Personal data: kept apart from every history, and erasable. Seen by the provider and the experts. */
export const ContactFields = z.strictObject({
  part: z.enum(CONTACT_PARTS),
  office: text(200),
  name: text(200).optional(),
  email: z.email().max(254),
  phone: text(60).optional(),
  account: text(200)
    .optional()
    .describe('Of a point of contact: the account that clears what the offices of the provider enter.'),
});
export type ContactDetails = z.output<typeof ContactFields>;
