import { z } from 'zod';
import { ClarificationIdSchema, RequestIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { eventKind } from './envelope.js';

const about = {
  requestId: RequestIdSchema,
  clarificationId: ClarificationIdSchema,
  requester: PartyCodeSchema,
  requestTitle: z.string(),
  itemNo: z.int().optional(),
  by: z.string(),
  text: z.string(),
};

/** To the requester and the experts. `provider` is there only if it agreed to be named. */
export const clarificationPut = eventKind(
  'requests',
  'clarification-put',
  1,
  z.object({ ...about, provider: PartyCodeSchema.optional() }),
);
/** To the provider that asked and the experts; no other provider learns that anybody asked. */
export const clarificationPassedOn = eventKind(
  'requests',
  'clarification-passed-on',
  1,
  z.object({ ...about, provider: PartyCodeSchema }),
);
