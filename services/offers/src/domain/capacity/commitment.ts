import {
  type CapacityPeriod,
  CapacityPeriodSchema,
  type DataOf,
  type itemAgreed,
  type ProgrammeId,
} from '@clearinghouse/contracts';
import type { Reply } from '../reply/reply.js';
import { reservationsOf } from '../reply/reservations.js';

export interface Commitment {
  readonly programmeId: ProgrammeId;
  readonly period: CapacityPeriod;
  readonly amount: number;
}

/**
 * What an agreement takes: as it says itself, and where it is silent as the provider's reply has reserved for the item.
 * Undefined where neither names programme, period and amount: an agreement without figures is one all the same.
 */
export function commitmentOf(
  { itemNo, programmeId, period, amount }: DataOf<typeof itemAgreed>,
  reply: Reply | undefined,
): Commitment | undefined {
  const named = CapacityPeriodSchema.safeParse(period).data;
  const reserved = (reply ? reservationsOf(reply) : []).find(
    (each) =>
      each.itemNo === itemNo &&
      (programmeId === undefined || each.programmeId === programmeId) &&
      (named === undefined || each.period === named),
  );
  const taken = {
    programmeId: programmeId ?? reserved?.programmeId,
    period: named ?? reserved?.period,
    amount: amount ?? reserved?.amount,
  };
  return isWhole(taken) ? taken : undefined;
}

const isWhole = (taken: { [K in keyof Commitment]: Commitment[K] | undefined }): taken is Commitment =>
  taken.programmeId !== undefined && taken.period !== undefined && taken.amount !== undefined;
