import type { LookupQuery, Page } from '@clearinghouse/document-store';

const PAGE = 100;

/** Page after page of a lookup, one in memory at a time. Documents that change meanwhile may be met in either state. */
export async function* everyPage<T>(
  lookup: (query: LookupQuery) => Promise<Page<T>>,
  key: string,
): AsyncIterable<readonly T[]> {
  let after: string | null | undefined;
  do {
    const page: Page<T> = await lookup({ key, limit: PAGE, ...(after && { after }) });
    yield page.items;
    after = page.next;
  } while (after);
}
