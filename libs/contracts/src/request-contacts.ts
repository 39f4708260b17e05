import { z } from 'zod';
import { text } from './text.js';

/** One person or office to write to. General knowledge: the template asks for it, the printed list is not confirmed. */
const RequestContactSchema = z.strictObject({
  office: text(200).optional().describe('Ministry, agency or section.'),
  name: text(200).optional(),
  title: text(100).optional(),
  address: text(1000).optional(),
  phone: text(60).optional(),
  email: z.email().max(254).optional(),
});

/** Personal data of a request: never in a history or an event, so that they can be erased. The State and experts read them. */
export const RequestContactsSchema = z.strictObject({
  pointOfContact: RequestContactSchema.optional().describe('The national point of contact. Confirmed (S28).'),
  mission: RequestContactSchema.optional().describe('The Permanent Mission in New York. General knowledge.'),
});
export type RequestContacts = z.output<typeof RequestContactsSchema>;
