import {
  AREAS,
  type AnswerOf,
  type Area,
  type Instant,
  millis,
  type PartyCode,
  type Programme,
  type readFigures,
} from '@clearinghouse/contracts';
import { areasTouched } from './areas-touched.js';
import { atLeastThree } from './fits.js';
import type { SuggestionList } from './suggestion-list.js';

type Figures = AnswerOf<typeof readFigures>;

/** What the briefing needs of one open list. */
export type ListFigures = Pick<
  SuggestionList,
  'itemId' | 'requester' | 'openedAt' | 'firstSuggestedAt' | 'firstReplyAt'
> & { readonly area: Area; readonly programmes: readonly string[] };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const figuresOfList = (list: SuggestionList): ListFigures => ({
  ...{ itemId: list.itemId, requester: list.requester, area: list.need.area },
  ...(list.openedAt && { openedAt: list.openedAt }),
  ...(list.firstSuggestedAt && { firstSuggestedAt: list.firstSuggestedAt }),
  ...(list.firstReplyAt && { firstReplyAt: list.firstReplyAt }),
  programmes: list.entries.map(({ programmeId }) => programmeId),
});

/** Behind a figure there are three requesters or more, or it is not shown. */
const tells = (lists: readonly { readonly requester: PartyCode }[]): boolean =>
  new Set(lists.map(({ requester }) => requester)).size >= 3;

/** The count of a set of lists, by the same rule. */
const countOf = (lists: readonly ListFigures[]) =>
  tells(lists) ? atLeastThree(lists.length) : ('fewer than 3' as const);

function median(lists: readonly ListFigures[], until: (list: ListFigures) => Instant | undefined) {
  const reached = lists.filter((list) => list.openedAt && until(list));
  const hours = reached.map((list) => {
    const [from, to] = [list.openedAt, until(list)];
    return from && to ? Math.round((millis(to) - millis(from)) / HOUR_MS) : 0;
  });
  hours.sort((a, b) => a - b);
  return { count: countOf(reached), medianHours: tells(reached) ? (hours[(hours.length - 1) >> 1] ?? null) : null };
}

function longestOpenDays(lists: readonly ListFigures[], now: Instant): number | null {
  const opened = lists.flatMap(({ openedAt }) => openedAt ?? []).sort()[0];
  return opened && tells(lists) ? Math.floor((millis(now) - millis(opened)) / DAY_MS) : null;
}

/** Areas in which an open item has no programme on its list, in the order of the codes. */
function areasWithout(lists: readonly ListFigures[]): Figures['areasWithoutProgrammes'] {
  const without = lists.filter(({ programmes }) => programmes.length === 0);
  const areas = [...new Set(without.map(({ area }) => area))].sort();
  return areas.map((area) => ({ area, items: countOf(without.filter((list) => list.area === area)) }));
}

/** A programme on offer, as far as it says whether anybody has asked for the like of it. */
export type Standing = Pick<Programme, 'areas'>;

/** Not yet requested: no open item names an area that the programme could meet, wholly or in part. */
function notYetRequested(lists: readonly ListFigures[], standing: readonly Standing[]): number {
  const asked = new Set(lists.map(({ area }) => area));
  const meets = new Set(AREAS.filter((area) => areasTouched([area]).some((each) => asked.has(each))));
  return standing.filter(({ areas }) =>
    areas.length === 0 ? asked.size === 0 : !areas.some((area) => meets.has(area)),
  ).length;
}

/** Figures for the briefing, over live open lists and the programmes on offer: nothing names, orders or grades a State. */
export function figures(lists: readonly ListFigures[], standing: readonly Standing[], now: Instant): Figures {
  return {
    asOf: now,
    openItems: countOf(lists),
    timeToFirstSuggestion: median(lists, ({ firstSuggestedAt }) => firstSuggestedAt),
    timeToFirstReply: median(lists, ({ firstReplyAt }) => firstReplyAt),
    longestOpenDays: longestOpenDays(lists, now),
    areasWithoutProgrammes: areasWithout(lists),
    programmesNotYetRequested: atLeastThree(notYetRequested(lists, standing)),
  };
}
