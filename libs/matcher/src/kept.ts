import type { Offer } from './types.js';

export interface Candidate {
  readonly offer: Offer;
  readonly score: number;
}

/** The total order: higher score first, then the smaller programme id (ids are ASCII, so by bytes). */
const comesBefore = (one: Candidate, other: Candidate): boolean =>
  one.score !== other.score ? one.score > other.score : one.offer.id < other.offer.id;

/** Puts a candidate in its place in a list of at most `keep`, best first; drops the one that falls off the end. */
export function keepBest(kept: Candidate[], candidate: Candidate, keep: number): void {
  const last = kept[keep - 1];
  if (last && !comesBefore(candidate, last)) return;
  let at = last ? keep - 1 : kept.length;
  for (let before = kept[at - 1]; before && comesBefore(candidate, before); before = kept[at - 1]) {
    kept[at] = before;
    at -= 1;
  }
  kept[at] = candidate;
}

/** The score that a candidate needs to enter the list; 0 while there is room. */
export const leastOf = (kept: readonly Candidate[], keep: number): number => kept[keep - 1]?.score ?? 0;
