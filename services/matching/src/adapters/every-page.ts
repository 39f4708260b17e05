import { setImmediate as breathe } from 'node:timers/promises';
import { every, type LookupQuery, type Page } from '@clearinghouse/document-store';

/** A store in this process answers within a turn of the event loop: reading so many holds up nobody for long. */
const PAGE = 20;

/**
 * Page after page of a lookup, one in memory at a time, giving way to whatever else is served between two of them. Documents
 * that change meanwhile may be met in either state.
 */
export async function* everyPage<T>(
  lookup: (query: LookupQuery) => Promise<Page<T>>,
  key: string,
): AsyncIterable<readonly T[]> {
  let some: T[] = [];
  for await (const item of every(lookup, { key, limit: PAGE })) {
    some.push(item);
    if (some.length < PAGE) continue;
    yield some;
    some = [];
    await breathe();
  }
  if (some.length > 0) yield some;
}
