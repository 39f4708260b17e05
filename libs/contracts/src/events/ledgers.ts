import { z } from 'zod';
import { CapacityPeriodSchema } from '../capacity.js';
import { ProgrammeIdSchema, RequestIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { eventKind } from './envelope.js';

// The account of a programme's capacity in one period, moved by agreements and their end. For the provider and the experts.
const entry = {
  programmeId: ProgrammeIdSchema,
  provider: PartyCodeSchema,
  period: CapacityPeriodSchema,
  requestId: RequestIdSchema,
  itemNo: z.int(),
};
const amount = z.int().min(0);

/** An agreement took capacity; `reserved` of it had been held by the provider's own reply. */
export const capacityCommitted = eventKind(
  'ledgers',
  'capacity-committed',
  1,
  z.object({ ...entry, amount, reserved: amount }),
);
/** An agreement asked for more than was left. The agreement stands; the provider and the experts settle the difference. */
export const capacityRefused = eventKind(
  'ledgers',
  'capacity-refused',
  1,
  z.object({ ...entry, wanted: amount, free: amount, reason: z.enum(['not-enough']) }),
);
export const capacityReleased = eventKind(
  'ledgers',
  'capacity-released',
  1,
  z.object({ ...entry, amount, reason: z.enum(['by-hand', 'request-withdrawn', 'request-closed', 'item-closed']) }),
);
export const capacityDelivered = eventKind('ledgers', 'capacity-delivered', 1, z.object({ ...entry, amount }));
