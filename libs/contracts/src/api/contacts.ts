import { z } from 'zod';
import { ContactFields } from '../contact.js';
import { ContactIdSchema, ProgrammeIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { LocalDateSchema } from '../time.js';
import { operation } from './operation.js';
import { Changed, Nothing } from './shapes.js';

const byId = z.strictObject({ id: ContactIdSchema });
const ofProvider = z.strictObject({ provider: PartyCodeSchema });

/** Persons and addresses. Kept apart from every history; what is erased is gone. */
export const ContactView = ContactFields.extend({
  id: ContactIdSchema,
  version: z.int().min(1),
  provider: PartyCodeSchema,
  programmeId: ProgrammeIdSchema.optional(),
  verifiedOn: LocalDateSchema.optional().describe('When somebody last reached the office there.'),
});
export type ContactView = z.output<typeof ContactView>;

export const recordContact = operation({
  id: 'record-contact',
  service: 'offers',
  method: 'POST',
  path: '/providers/:provider/contacts',
  summary: 'Name the point of contact of a provider, its backup, or an office',
  params: ofProvider,
  query: Nothing,
  body: ContactFields,
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: ['CONTACT.PART_TAKEN'],
});
export const changeContact = operation({
  id: 'change-contact',
  service: 'offers',
  method: 'PUT',
  path: '/contacts/:id',
  summary: 'Replace a contact; it is to be verified again',
  params: byId,
  query: Nothing,
  body: ContactFields,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['CONTACT.NOT_FOUND', 'CONTACT.PART_TAKEN'],
});
export const verifyContact = operation({
  id: 'verify-contact',
  service: 'offers',
  method: 'POST',
  path: '/contacts/:id/verify',
  summary: 'Record that the contact was reached',
  params: byId,
  query: Nothing,
  body: z.strictObject({ on: LocalDateSchema }),
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['CONTACT.NOT_FOUND'],
});
export const eraseContact = operation({
  id: 'erase-contact',
  service: 'offers',
  method: 'POST',
  path: '/contacts/:id/erase',
  summary: 'Erase a contact for good',
  params: byId,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: z.strictObject({ id: ContactIdSchema, erased: z.literal(true) }),
  kind: 'change',
  errors: ['CONTACT.NOT_FOUND'],
});
export const listContacts = operation({
  id: 'list-contacts',
  service: 'offers',
  method: 'GET',
  path: '/providers/:provider/contacts',
  summary: 'The contacts of a provider',
  params: ofProvider,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: z.strictObject({ items: z.array(ContactView) }),
  kind: 'list',
  errors: [],
});
