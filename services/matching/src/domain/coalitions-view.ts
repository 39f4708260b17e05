import type { AnswerOf, NeedItemId, ProgrammeId, suggestCoalitions } from '@clearinghouse/contracts';
import type { Coalition, Coalitions } from '@clearinghouse/matcher';
import { partyName } from '@clearinghouse/taxonomy';

type Answer = AnswerOf<typeof suggestCoalitions>;

const itemIds = (ids: readonly string[]) => ids as NeedItemId[]; // the needs asked about carry the ids of their items

const partnerView = ({ programmeId, provider, role, items }: Coalition['partners'][number], title: string) => ({
  ...{ programmeId, provider, providerName: partyName(provider), programmeTitle: title, role },
  items: itemIds(items.slice()),
});

/** Nobody can take the role of funder here yet, so funding is open; a funder would be named by its own word. */
const fundingOf = (funding: Coalition['funding']) =>
  'open' in funding ? funding.open : { code: 'coalition.funder', params: { funder: funding.funder }, fields: [] };

/** For the review desk, with names beside ids. */
export const coalitionsView = (found: Coalitions, titleOf: (id: ProgrammeId) => string): Answer => ({
  ...found,
  without: itemIds(found.without.slice()),
  coalitions: found.coalitions.map(({ partners, funding, covered, score, overlap }) => ({
    partners: partners.map((each) => partnerView(each, titleOf(each.programmeId))),
    funding: fundingOf(funding),
    covered: itemIds(covered.slice()),
    ...{ score, overlap },
  })),
});
