import { type CapacityPeriod, type Instant, type LocalDate, type ProgrammeId } from '@clearinghouse/contracts';
import { plusDays, startOfDay } from '@clearinghouse/calendar';
import { HEADQUARTERS } from '../zone.js';
import type { Reply } from './reply.js';

/** What a reply holds of a programme's capacity for one item; help outside the items is item 0. */
export interface Reservation {
  readonly programmeId: ProgrammeId;
  readonly period: CapacityPeriod;
  readonly itemNo: number;
  readonly amount: number;
  readonly expiresAt?: Instant;
}

/** A reservation ends with its reply: when it is changed or withdrawn, and at the end of its last day. */
export function reservationsOf({ state, edition }: Pick<Reply, 'state' | 'edition'>): Reservation[] {
  if (state === 'withdrawn') return [];
  const expiresAt = edition.validUntil && dayAfter(edition.validUntil);
  const found = new Map<string, Reservation>();
  for (const { itemNo, programmeId, reserve } of edition.lines) {
    if (!reserve || programmeId === undefined) continue;
    const key = `${programmeId}:${reserve.period}:${itemNo}`;
    const amount = (found.get(key)?.amount ?? 0) + reserve.amount;
    const about = { programmeId, period: reserve.period, itemNo: itemNo ?? 0, amount };
    found.set(key, expiresAt ? { ...about, expiresAt } : about);
  }
  return [...found.values()];
}

const dayAfter = (day: LocalDate): Instant => startOfDay(plusDays(day, 1), HEADQUARTERS);
