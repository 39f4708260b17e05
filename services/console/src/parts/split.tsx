import type { ReactNode } from 'react';
import { t } from '../messages/index.js';
import { Link } from './link.js';

interface Props {
  readonly heading: string;
  readonly intro?: string | undefined;
  readonly list: ReactNode;
  readonly detail: ReactNode;
  /** On a narrow screen one of the two is shown: the detail when something was opened. */
  readonly opened: boolean;
  readonly back: string;
}

/** A list beside what is open in it. */
export function Split({ heading, intro, list, detail, opened, back }: Props) {
  return (
    <>
      <div className="page-head">
        <h1>{heading}</h1>
        {intro && <p>{intro}</p>}
      </div>
      <div className={opened ? 'split opened' : 'split'}>
        <div className="split-list">{list}</div>
        <div className="split-detail">
          <p className="split-back">
            <Link to={back}>{t.back}</Link>
          </p>
          {detail}
        </div>
      </div>
    </>
  );
}
