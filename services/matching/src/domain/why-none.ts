import type { Reason } from '@clearinghouse/contracts';
import type { Matching } from '@clearinghouse/matcher';

/** Why no programme could meet the need: how many programmes each rule turned away, the most frequent first. */
export function whyNone(matching: Matching): readonly Reason[] {
  if (matching.considered === 0) return [{ code: 'none.no-programme-on-offer', params: {}, fields: [] }];
  return Object.entries(matching.turnedAway)
    .filter(([, count]) => count > 0)
    .sort(([codeA, a], [codeB, b]) => b - a || (codeA < codeB ? -1 : 1))
    .map(([code, count]) => ({ code, params: { count, of: matching.considered }, fields: [] }));
}
