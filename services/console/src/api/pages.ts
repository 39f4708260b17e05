import { useInfiniteQuery } from '@tanstack/react-query';
import { read } from './client.js';

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface Pages<T> {
  readonly items: readonly T[] | undefined;
  readonly error: Error | null;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly more: () => void;
  readonly again: () => void;
}

const address = (path: string, cursor: string, limit: number): string => {
  const query = new URLSearchParams({ limit: String(limit), ...(cursor && { cursor }) });
  return `${path}${path.includes('?') ? '&' : '?'}${query}`;
};

/** A list that comes in pages; `kind` is what live updates refresh it by. */
export function usePages<T>(kind: string, path: string, { enabled = true, limit = 50 } = {}): Pages<T> {
  const query = useInfiniteQuery({
    queryKey: [kind, path, limit],
    queryFn: ({ pageParam, signal }) => read<Page<T>>(address(path, pageParam, limit), signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    enabled,
  });
  return {
    items: query.data?.pages.flatMap((page) => page.items),
    error: query.error,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
    again: () => void query.refetch(),
  };
}
