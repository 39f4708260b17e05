import type { LocalDate } from '@clearinghouse/contracts';
import { DEFAULT_POLICY, type Matching, matchNeed, type Need } from '@clearinghouse/matcher';
import type { ProgrammeIndex } from '../adapters/programme-index.js';

/**
 * The best programmes are all among the candidates of the topic, which are few. Only where none of them fits is everything
 * asked, to say how many programmes each rule turned away.
 */
export function matchAmong(
  index: Pick<ProgrammeIndex, 'candidates' | 'offers'>,
  need: Need,
  today: LocalDate,
): Matching {
  const matching = matchNeed(need, index.candidates(need), DEFAULT_POLICY, today);
  return matching.matches.length > 0 ? matching : matchNeed(need, index.offers(), DEFAULT_POLICY, today);
}
