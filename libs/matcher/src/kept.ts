import type { Offer } from './types.js';

export interface Candidate {
  readonly offer: Offer;
  readonly score: number;
}

/** Whether one comes before another of the same score. */
export type Before<T> = (one: T, other: T) => boolean;

/** The total order: higher score first, then the smaller programme id (ids are ASCII, so by bytes). */
export const byId: Before<Candidate> = (one, other) => one.offer.id < other.offer.id;

/** Puts a candidate in its place in a list of at most `keep`, best first; drops the one that falls off the end. */
export function keepBest<T extends { readonly score: number }>(
  kept: T[],
  candidate: T,
  keep: number,
  before: Before<T>,
): void {
  const comesBefore = (other: T) =>
    candidate.score !== other.score ? candidate.score > other.score : before(candidate, other);
  const last = kept[keep - 1];
  if (last && !comesBefore(last)) return;
  let at = last ? keep - 1 : kept.length;
  for (let other = kept[at - 1]; other && comesBefore(other); other = kept[at - 1]) {
    kept[at] = other;
    at -= 1;
  }
  kept[at] = candidate;
}

/** The score that a candidate needs to enter the list; 0 while there is room. */
export const leastOf = (kept: readonly { readonly score: number }[], keep: number): number =>
  kept[keep - 1]?.score ?? 0;
