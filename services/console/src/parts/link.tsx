import type { MouseEvent, ReactNode } from 'react';
import { go } from '../session/path.js';

interface Props {
  readonly to: string;
  readonly current?: 'page' | 'true' | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}

const plain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A real link, so that it can be opened elsewhere; a plain click stays in the document. */
export function Link({ to, current, className, children }: Props) {
  const follow = (event: MouseEvent) => {
    if (!plain(event)) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={to} onClick={follow} aria-current={current} className={className}>
      {children}
    </a>
  );
}
