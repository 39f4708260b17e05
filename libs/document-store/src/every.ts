import type { Page } from './port.js';

interface Paged {
  readonly after?: string | undefined;
  readonly limit: number;
}

/**
 * Every item that a lookup or range finds, page after page of `limit`, one page in memory at a time. What changes meanwhile
 * may be met in either state.
 */
export async function* every<Q extends Paged, T>(find: (query: Q) => Promise<Page<T>>, query: Q): AsyncGenerator<T> {
  let after: string | undefined;
  do {
    const page = await find({ ...query, after });
    yield* page.items;
    after = page.next ?? undefined;
  } while (after !== undefined);
}
