import { PROVIDER_KINDS } from '@clearinghouse/contracts';
import type { LocalDate, PartyCode, ProgrammeId } from '@clearinghouse/contracts';
import { PROVIDER_AT, WIDTH, WORD_AT } from '../offer-index/columns.js';
import { eachEligible } from '../offer-index/each-eligible.js';
import { planNeed } from '../offer-index/need-plan.js';
import { placeOfParty } from '../offer-index/place-code.js';
import type { ReadableIndex } from '../offer-index/readable-index.js';
import { prepareNeed } from '../prepared-need.js';
import type { Need, Policy } from '../types.js';
import { checkNeed } from '../validate-input.js';

/** A programme that could meet at least one item of the request. */
export interface Member {
  readonly id: ProgrammeId;
  readonly provider: PartyCode;
  /** By item; -1 where it does not fit. */
  readonly scores: readonly number[];
  /** How many items it fits. */
  readonly reach: number;
  /** A regional organization, or a State of the requester's own subregion. */
  readonly regional: boolean;
}

/** In the order of their ids. @throws CodedError MATCH.INPUT_INVALID, POLICY.INVALID */
export function membersOf(items: readonly Need[], index: ReadableIndex, policy: Policy, today: LocalDate): Member[] {
  const scores = new Map<number, number[]>();
  const nobody = items.map(() => -1);
  items.forEach((need, at) => {
    checkNeed(need);
    const plan = planNeed(prepareNeed(need, today), policy);
    eachEligible(index, plan, (row, score) => {
      const known = scores.get(row);
      if (known) known[at] = score;
      else scores.set(row, nobody.with(at, score));
    });
  });
  const subregions = new Set(items.map(({ requester }) => placeOfParty(requester) >>> 3));
  subregions.delete(0); // lies nowhere
  return Array.from(scores, ([row, list]) => memberIn(index, row, list, subregions)).sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}

function memberIn(
  index: ReadableIndex,
  row: number,
  scores: readonly number[],
  subregions: ReadonlySet<number>,
): Member {
  const { values } = index.columns;
  const provider = values[row * WIDTH + PROVIDER_AT] ?? 0;
  const kind = PROVIDER_KINDS[(values[row * WIDTH + WORD_AT] ?? 0) >>> 24];
  let reach = 0;
  for (const score of scores) if (score >= 0) reach += 1;
  return {
    id: index.idIn(row),
    provider: index.providers.wordOf(provider >>> 8) as PartyCode, // as it was written
    scores,
    reach,
    regional: kind === 'regional' || subregions.has((provider & 0xff) >>> 3),
  };
}
