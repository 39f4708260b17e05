import type { Job } from './port.js';

export type Seen = Job['seen'];

/** What must have been seen once two jobs are one: per aggregate the higher sequence. */
export function mergeSeen(one: Seen, other: Seen): Seen {
  const merged: Record<string, number> = { ...one };
  for (const [aggregate, sequence] of Object.entries(other)) {
    // hasOwn: an aggregate may be called `constructor`
    const known = Object.hasOwn(merged, aggregate) ? merged[aggregate] : undefined;
    merged[aggregate] = known === undefined ? sequence : Math.max(known, sequence);
  }
  return merged;
}
