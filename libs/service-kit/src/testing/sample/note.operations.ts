import { Changed, Nothing, operation, PartyCodeSchema, RequestIdSchema } from '@clearinghouse/contracts';
import { z } from 'zod';

/** Ids of real operations, because the table of access knows no others; everything else is made up for the tests of this library. */
const byId = z.strictObject({ id: RequestIdSchema });
const Note = z.strictObject({
  recipient: PartyCodeSchema,
  title: z.string().min(1).max(100),
  size: z.int().min(0).default(0),
});

export const writeNote = operation({
  id: 'record-programme',
  service: 'offers',
  method: 'POST',
  path: '/notes',
  summary: 'Write a note',
  params: Nothing,
  query: Nothing,
  body: Note,
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: [],
});
export const changeNote = operation({
  id: 'change-programme',
  service: 'offers',
  method: 'PUT',
  path: '/notes/:id',
  summary: 'Change a note',
  params: byId,
  query: Nothing,
  body: Note,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['PROGRAMME.NOT_FOUND'],
});
export const readNote = operation({
  id: 'read-programme',
  service: 'offers',
  method: 'GET',
  path: '/notes/:id',
  summary: 'Read a note',
  params: byId,
  query: z.strictObject({ limit: z.coerce.number().int().max(9).optional() }),
  body: Nothing,
  status: 200,
  answer: z.strictObject({ ...Note.shape, version: z.int(), stamps: z.int() }),
  kind: 'read',
  errors: ['PROGRAMME.NOT_FOUND'],
});
