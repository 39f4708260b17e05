import type { NeedItem, RequestDraft, RequestId } from '@clearinghouse/contracts';
import { covers } from '@clearinghouse/taxonomy';
import type { Request } from '../request.js';
import { type Hint, hint } from './hint.js';
import { wordsOf } from './words-of.js';

export interface OwnRequest {
  readonly id: RequestId;
  readonly request: Request;
}

/** Of all different words of two texts, at least this part stands in both. */
const ALIKE = 0.6;

/** Own requests that ask for something alike, with why. A draft that names one as superseded needs no hint of it. */
export const likelyDuplicates = (draft: RequestDraft, own: readonly OwnRequest[]): Hint[] =>
  own
    .filter(({ id, request }) => id !== draft.supersedes && request.status !== 'withdrawn')
    .flatMap((each) => draft.items.flatMap((item) => alike(item, each)));

function alike(item: NeedItem, { id, request }: OwnRequest): Hint[] {
  const { items, title } = request.content;
  const found = items.map((other) => ({ other, same: sameIn(item, other) })).find(({ same }) => isLikely(same));
  if (!found) return [];
  const params = { requestId: id, item: String(found.other.no), title, same: found.same };
  return [hint('likely-duplicate', { itemNo: item.no, params })];
}

const isLikely = (same: readonly string[]): boolean =>
  same.includes('words') || ['area', 'field', 'assistanceType'].every((each) => same.includes(each));

/** In what two items are the same. A wider area covers its parts, and what cuts across covers every field. */
function sameIn(a: NeedItem, b: NeedItem): string[] {
  const same = {
    area: covers(a.area, b.area) || covers(b.area, a.area),
    field: a.field === b.field || a.field === 'cross' || b.field === 'cross',
    assistanceType: a.assistanceType === b.assistanceType,
    words: share(wordsOf(a.what), wordsOf(b.what)) >= ALIKE,
  };
  return Object.entries(same).flatMap(([name, is]) => (is ? [name] : []));
}

/** 0 to 1: words in both of all words. */
function share(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [new Set(a), new Set(b)];
  const both = [...one].filter((word) => other.has(word)).length;
  return both / Math.max(1, one.size + other.size - both);
}
