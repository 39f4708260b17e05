import type { LetterView } from '../api/views.js';
import { showInstant, t } from '../messages/index.js';
import { Link } from './link.js';

interface Props {
  readonly letters: readonly LetterView[];
  readonly open: string | null;
}

export const LetterList = ({ letters, open }: Props) => (
  <ul className="entries">
    {letters.map(({ id, subject, recipientName, writtenAt, purpose, state }) => (
      <li key={id}>
        <Link to={`/letters/${encodeURIComponent(id)}`} current={id === open ? 'true' : undefined} className="entry">
          <span className="entry-title">{subject}</span>
          <span className="entry-line">
            <span>{recipientName}</span>
            <span>{showInstant(writtenAt)}</span>
          </span>
          <span className="entry-line">
            <span className="badge">{t.letters.purposes[purpose]}</span>
            {state !== 'written' && <span className="badge">{t.letters.states[state]}</span>}
          </span>
        </Link>
      </li>
    ))}
  </ul>
);
