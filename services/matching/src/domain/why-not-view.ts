import type { NeedItemId, WhyNotView } from '@clearinghouse/contracts';
import {
  type Change,
  matchNeed,
  type Need,
  type Offer,
  type Policy,
  type WhyNot,
  whatWouldRaise,
} from '@clearinghouse/matcher';
import { partyName } from '@clearinghouse/taxonomy';
import type { LocalDate } from '@clearinghouse/contracts';

const changeView = ({ reason, days }: Change) => ({ reason, days });

/** The answer to a question over records that the caller may read: reasons, no figure. */
export const whyNotView = (itemId: NeedItemId, offer: Offer, gap: WhyNot): WhyNotView => ({
  itemId,
  programmeId: offer.id,
  provider: offer.provider,
  providerName: partyName(offer.provider),
  programmeTitle: offer.title,
  fits: gap.failed.length === 0,
  failed: [...gap.failed],
  onProgramme: gap.onProgramme?.map(changeView) ?? null,
  onNeed: gap.onNeed?.map(changeView) ?? null,
});

/** For experts, of a pair that fits: its score, and which single statements would raise it most. */
export function figuresOf(
  need: Need,
  offer: Offer,
  policy: Policy,
  today: LocalDate,
): Pick<WhyNotView, 'score' | 'raises'> {
  const [match] = matchNeed(need, [offer], policy, today).matches;
  if (!match) return {};
  const raises = whatWouldRaise(need, offer, policy, today);
  return {
    score: match.score,
    raises: raises.map(({ change, score, gain }) => ({ change: changeView(change), score, gain })),
  };
}
