import { z } from 'zod';
import { CapacityPeriodSchema } from '../capacity.js';
import { ProgrammeIdSchema, RequestIdSchema } from '../ids.js';
import { text } from '../text.js';
import { InstantSchema } from '../time.js';
import { operation } from './operation.js';
import { Changed, Nothing } from './shapes.js';

const amount = z.int().min(0);

/** offered = free + reserved + committed + delivered. `offered` and `free` are null where capacity is not stated. */
export const LedgerView = z.strictObject({
  period: CapacityPeriodSchema,
  version: z.int().min(1),
  unit: z.string().optional(),
  offered: amount.nullable(),
  free: amount.nullable(),
  reserved: amount,
  committed: amount,
  delivered: amount,
  holdings: z.array(
    z.strictObject({
      requestId: RequestIdSchema,
      itemNo: z.int(),
      reserved: amount,
      committed: amount,
      delivered: amount,
      expiresAt: InstantSchema.optional(),
      refused: z.strictObject({ wanted: amount, free: amount }).optional(),
    }),
  ),
});
export type LedgerView = z.output<typeof LedgerView>;

export const readCapacity = operation({
  id: 'read-capacity',
  service: 'offers',
  method: 'GET',
  path: '/offers/:id/capacity',
  summary: 'What of a programme is free, reserved, committed and delivered, period by period',
  params: z.strictObject({ id: ProgrammeIdSchema }),
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: z.strictObject({ programmeId: ProgrammeIdSchema, ledgers: z.array(LedgerView) }),
  kind: 'read',
  errors: ['PROGRAMME.NOT_FOUND'],
});
export const releaseCapacity = operation({
  id: 'release-capacity',
  service: 'offers',
  method: 'POST',
  path: '/offers/:id/capacity/:period/release',
  summary: 'Give back capacity that was committed to a need item',
  params: z.strictObject({ id: ProgrammeIdSchema, period: CapacityPeriodSchema }),
  query: Nothing,
  body: z.strictObject({ requestId: RequestIdSchema, itemNo: z.int().min(1).max(99), why: text(2000) }),
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['PROGRAMME.NOT_FOUND', 'CAPACITY.NOT_FOUND', 'CAPACITY.NOTHING_HELD'],
});
