import type { ReactNode } from 'react';
import type { Pages } from '../api/pages.js';
import { t } from '../messages/index.js';
import { Empty, Loading, ProblemNotice } from './notices.js';

interface Props<T> {
  readonly pages: Pages<T>;
  readonly empty: string;
  readonly children: (items: readonly T[]) => ReactNode;
}

/** The four states of a list: loading, refused, empty, filled; and what comes after its first page. */
export function Listing<T>({ pages, empty, children }: Props<T>) {
  const { items, error } = pages;
  if (!items) return error ? <ProblemNotice error={error} again={pages.again} /> : <Loading />;
  return (
    <>
      {error && <ProblemNotice error={error} again={pages.again} />}
      {items.length === 0 ? <Empty text={empty} /> : children(items)}
      {pages.hasMore && (
        <button type="button" className="more" onClick={pages.more} disabled={pages.loadingMore}>
          {pages.loadingMore ? t.loading : t.more}
        </button>
      )}
    </>
  );
}
