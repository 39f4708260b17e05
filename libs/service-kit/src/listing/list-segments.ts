import type { Page, RangeQuery, Stored } from '@clearinghouse/document-store';
import { type Place, placeOf, textOf } from './place.js';

/**
 * A stretch of an ordered index that a caller may read, in its order. Every key of the index ends with `|<id>`, so that a key
 * names one document and a page can begin behind any document, shown or not.
 */
export interface Segment<S> {
  readonly range: (query: RangeQuery) => Promise<Page<Stored<S>>>;
  /** The same key as the index has. */
  readonly key: (stored: Stored<S>) => string;
  /** Keys that begin with `<prefix>|`; absent: the whole index. */
  readonly prefix?: string;
  readonly descending?: boolean;
  /** Rows that this caller does not see here are passed over while reading; they never shorten a page. */
  readonly shows?: (stored: Stored<S>) => boolean;
}

const CHUNK = 200;

/**
 * One segment after the other, as one list with cursor pages: every page but the last is full, whatever was passed over.
 * A cursor names the last row shown, by a key made of fields that the caller sees.
 * @throws CodedError HTTP.BAD_CURSOR for a cursor that is not of these segments
 */
export async function listSegments<S>(
  segments: readonly Segment<S>[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<Stored<S>>> {
  const start = cursor === undefined ? undefined : placeOf(cursor, segments);
  const rows: { stored: Stored<S>; place: Place }[] = [];
  for await (const row of rowsFrom(segments, start, limit + 1)) {
    rows.push(row);
    if (rows.length > limit) break;
  }
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map(({ stored }) => stored),
    next: last && rows.length > limit ? textOf(last.place) : null,
  };
}

async function* rowsFrom<S>(segments: readonly Segment<S>[], start: Place | undefined, first: number) {
  const from = start?.segment ?? 0;
  for (const [index, segment] of segments.slice(from).entries()) {
    const after = index === 0 ? start?.key : undefined;
    for await (const stored of rowsOf(segment, after, first)) {
      yield { stored, place: { segment: from + index, key: segment.key(stored) } };
    }
  }
}

async function* rowsOf<S>(segment: Segment<S>, behind: string | undefined, first: number) {
  const bounds = boundsOf(segment, behind);
  let page = await segment.range({ ...bounds, limit: first });
  for (;;) {
    yield* segment.shows ? page.items.filter(segment.shows) : page.items;
    if (page.next === null) return;
    page = await segment.range({ ...bounds, limit: CHUNK, after: page.next });
  }
}

/** `}` follows `|`, and `!` comes before every character of an id: both in the order of bytes. */
function boundsOf<S>({ prefix, descending }: Segment<S>, behind?: string): Omit<RangeQuery, 'limit'> {
  const low = descending || behind === undefined ? prefix && `${prefix}|` : `${behind}!`;
  const high = descending && behind !== undefined ? behind : prefix && `${prefix}}`;
  return {
    ...(low !== undefined && { from: low }),
    ...(high !== undefined && { to: high }),
    ...(descending && { descending }),
  };
}
