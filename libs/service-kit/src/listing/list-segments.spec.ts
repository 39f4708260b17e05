import type { RangeQuery, Stored } from '@clearinghouse/document-store';
import { listSegments, type Segment } from './list-segments.js';

interface Row {
  readonly key: string;
}
const stored = (key: string): Stored<Row> => ({
  id: key.split('|').at(-1) ?? '',
  version: 1,
  sequence: 1,
  state: { key },
  creation: null,
});

/** An ordered index in memory, with the bounds and order that the port promises. */
function index(keys: readonly string[], queries: RangeQuery[] = []) {
  return async (query: RangeQuery) => {
    queries.push(query);
    const { from = '', to = '\uffff', descending, after, limit } = query;
    const inside = [...keys].sort().filter((key) => key >= from && key < to);
    const ordered = descending ? inside.reverse() : inside;
    const rest = ordered.slice(after === undefined ? 0 : ordered.indexOf(after) + 1);
    return { items: rest.slice(0, limit).map(stored), next: rest.length > limit ? (rest[limit - 1] ?? null) : null };
  };
}
const segment = (keys: readonly string[], more: Partial<Segment<Row>> = {}): Segment<Row> => ({
  range: index(keys),
  key: ({ state }) => state.key,
  ...more,
});

async function pages(segments: readonly Segment<Row>[], limit: number): Promise<string[][]> {
  const found: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await listSegments(segments, { cursor, limit });
    found.push(page.items.map(({ state }) => state.key));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return found;
}

describe('a list of segments', () => {
  it('goes through the segments in turn and fills every page but the last', async () => {
    const own = segment(['a|1', 'a|2', 'a|3', 'b|9'], { prefix: 'a', descending: true });
    const others = segment(['x|4', 'x|5', 'x|6']);
    expect(await pages([own, others], 2)).toEqual([
      ['a|3', 'a|2'],
      ['a|1', 'x|4'],
      ['x|5', 'x|6'],
    ]);
  });

  it('passes over what is not shown without a short or empty page', async () => {
    const keys = Array.from({ length: 900 }, (_, n) => `k|${String(n).padStart(4, '0')}`);
    const shown = segment(keys, { shows: ({ id }) => Number(id) % 300 === 299 });
    expect(await pages([shown], 2)).toEqual([['k|0299', 'k|0599'], ['k|0899']]);
  });

  it('tells apart keys of which one begins the other', async () => {
    expect(await pages([segment(['k|p', 'k|p-1', 'k|p.1'])], 1)).toEqual([['k|p'], ['k|p-1'], ['k|p.1']]);
  });

  it('answers one empty page when there is nothing', async () => {
    expect(await pages([segment([]), segment(['b|1'], { prefix: 'a' })], 5)).toEqual([[]]);
  });

  it.each([
    ['no base64 of ours', 'zzz'],
    ['a segment that is not there', Buffer.from('[7,"a|1"]').toString('base64url')],
    ['a key of another segment', Buffer.from('[0,"b|1"]').toString('base64url')],
    ['a key before the segment', Buffer.from('[0,"a"]').toString('base64url')],
    ['something else', Buffer.from('{"a":1}').toString('base64url')],
  ])('refuses a cursor that is %s', async (_, cursor) => {
    const own = segment(['a|1', 'b|1'], { prefix: 'a' });
    await expect(listSegments([own], { cursor, limit: 5 })).rejects.toThrow('HTTP.BAD_CURSOR');
  });
});
