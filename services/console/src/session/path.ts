import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('popstate', listener);
  return () => removeEventListener('popstate', listener);
};

export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname);

/** Opens another page of the console without loading the document again. */
export function go(path: string): void {
  if (path === location.pathname) return;
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** `['requests', 'r-1']` of `/requests/r-1`; the page, and what is open on it. */
export function parts(path: string): [page: string, open: string | null] {
  const [, page = '', open] = path.split('/');
  return [page, open ? decodeURIComponent(open) : null];
}
