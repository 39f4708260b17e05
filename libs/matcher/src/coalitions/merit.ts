import type { Member } from './members.js';

/** What coalitions are compared by, in this order: constraint met, items covered, score, fewest partners, least overlap. */
export interface Merit {
  readonly allowed: boolean;
  readonly covered: number;
  /** Of each item covered, the highest score among the members. */
  readonly score: number;
  readonly partners: number;
  /** Items that a member could meet beside another, counted once for each further member. */
  readonly overlap: number;
}

export function meritOf(members: readonly Member[], items: number, regional: boolean): Merit {
  let covered = 0;
  let score = 0;
  let reach = 0;
  for (const member of members) reach += member.reach;
  for (let item = 0; item < items; item += 1) {
    const best = Math.max(-1, ...members.map(({ scores }) => scores[item] ?? -1));
    if (best < 0) continue;
    covered += 1;
    score += best;
  }
  const allowed = !regional || members.some((member) => member.regional);
  return { allowed, covered, score, partners: members.length, overlap: reach - covered };
}

/** Below zero when the first is to be preferred. */
export const compareMerit = (a: Merit, b: Merit): number =>
  Number(b.allowed) - Number(a.allowed) ||
  b.covered - a.covered ||
  b.score - a.score ||
  a.partners - b.partners ||
  a.overlap - b.overlap;
