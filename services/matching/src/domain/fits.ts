import type { LocalDate, NeedItemId } from '@clearinghouse/contracts';
import { ItemIndex, type Need, type Offer, type Policy } from '@clearinghouse/matcher';

export interface Fit {
  readonly itemId: NeedItemId;
  readonly score: number;
}

/** The needs that a programme fits, with its score, in the order given. */
export function fitsOf(needs: readonly Need[], offer: Offer, policy: Policy, today: LocalDate): Fit[] {
  const items = new ItemIndex(policy, today);
  for (const need of needs) items.set(need, []);
  const scores = new Map(items.fitting(offer));
  return needs.flatMap(({ id }) => {
    const score = scores.get(id);
    return score === undefined ? [] : [{ itemId: id as NeedItemId, score }]; // needs of lists carry the id of their item
  });
}

/** A count that tells nothing of one or two. */
export const atLeastThree = (count: number): number | 'fewer than 3' => (count < 3 ? 'fewer than 3' : count);
