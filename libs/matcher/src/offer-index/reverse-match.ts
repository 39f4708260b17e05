import type { ProgrammeId } from '@clearinghouse/contracts';
import type { Offer } from '../types.js';
import type { ItemIndex, Listed, OpenItem } from './item-index.js';

/** How the list of one open item changes with one programme. */
export interface ItemChange {
  readonly itemId: string;
  /** `leaves` includes falling below the end of a full list; asked anew, the item says whether it is still there. */
  readonly change: 'enters' | 'stays' | 'leaves';
  /** The new list, best first; undefined where another programme may move up, so that the item has to be asked anew. */
  readonly list: readonly Listed[] | undefined;
}

/**
 * Which open items change when a programme is added, changed (`offer`) or withdrawn (`undefined`). Items are named in the
 * order of their ids; those whose list stays as it is are not named, though how many each rule turned away may differ.
 * A listed programme that still fits is named as `stays` also where its score is the same, because its reasons may not be.
 * @throws CodedError MATCH.INPUT_INVALID
 */
export function reverseMatch(items: ItemIndex, id: ProgrammeId, offer: Offer | undefined): ItemChange[] {
  const listed = items.listedIn(id);
  const scores = new Map<string, number>();
  const changes: ItemChange[] = [];
  for (const { item, score } of offer ? items.reached(offer) : []) {
    if (listed.has(item.id)) scores.set(item.id, score);
    else {
      const list = entered(items, item, { programmeId: id, score });
      if (list) changes.push({ itemId: item.id, change: 'enters', list });
    }
  }
  for (const itemId of listed) {
    const item = items.item(itemId);
    if (item) changes.push(listedBefore(items, itemId, item, id, scores.get(itemId)));
  }
  return changes.sort((a, b) => (a.itemId < b.itemId ? -1 : 1));
}

const before = (a: Listed, b: Listed): boolean =>
  a.score !== b.score ? a.score > b.score : a.programmeId < b.programmeId;

function inserted(list: readonly Listed[], line: Listed): Listed[] {
  const at = list.findIndex((each) => before(line, each));
  return at < 0 ? [...list, line] : [...list.slice(0, at), line, ...list.slice(at)];
}

/** Undefined when it does not reach the list. */
function entered(items: ItemIndex, { list }: OpenItem, line: Listed): readonly Listed[] | undefined {
  const { keep } = items.policy;
  const last = list[keep - 1];
  return last && !before(line, last) ? undefined : inserted(list, line).slice(0, keep);
}

/** A full list hides who would come next: when its programme falls or leaves, somebody else may move up. */
function listedBefore(
  items: ItemIndex,
  itemId: string,
  { list }: OpenItem,
  id: ProgrammeId,
  score: number | undefined,
): ItemChange {
  const others = list.filter(({ programmeId }) => programmeId !== id);
  const whole = list.length < items.policy.keep;
  if (score === undefined) return { itemId, change: 'leaves', list: whole ? others : undefined };
  const line = { programmeId: id, score };
  const last = others[others.length - 1];
  const sure = whole || (last !== undefined && before(line, last)) || before(line, list[list.length - 1] ?? line);
  return { itemId, change: 'stays', list: sure || held(list, line) ? inserted(others, line) : undefined };
}

/** Whether it was there with the same score, so that nothing moves. */
const held = (list: readonly Listed[], { programmeId, score }: Listed): boolean =>
  list.some((each) => each.programmeId === programmeId && each.score === score);
