import { z } from 'zod';
import { operation } from './operation.js';
import { Nothing } from './shapes.js';

/** One message of the stream: something changed; whoever may see it reads it again. `version` grows with each change. */
export const LiveUpdate = z.strictObject({
  type: z.string().describe('Wire type of the event, with its version.'),
  id: z.string().describe('Id of what changed.'),
  version: z.int().min(1).describe('Time of the change in milliseconds: it counts nothing.'),
});
export type LiveUpdate = z.output<typeof LiveUpdate>;

/** Server-sent events: the answer is a stream of `data: <LiveUpdate>` messages, not one JSON body. No replay. */
export const followLiveUpdates = operation({
  id: 'follow-live-updates',
  service: 'gateway',
  method: 'GET',
  path: '/live',
  summary: 'Hear of changes that the caller may see, as server-sent events, until the token expires',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: LiveUpdate,
  media: 'text/event-stream',
  kind: 'read',
  errors: [],
});
