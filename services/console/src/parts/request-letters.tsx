import { usePages } from '../api/pages.js';
import type { LetterView } from '../api/views.js';
import { showInstant, t } from '../messages/index.js';
import { isCommittee } from '../session/session.js';
import { Link } from './link.js';
import { Listing } from './listing.js';

/** Open for its few readers; the secretariat's list has one for each addressee. */
export function RequestLetters({ requestId }: { readonly requestId: string }) {
  const pages = usePages<LetterView>('letters', `/letters?requestId=${encodeURIComponent(requestId)}`);
  return (
    <details className="letters" open={!isCommittee}>
      <summary>{t.letters.heading}</summary>
      <Listing pages={pages} empty={t.letters.noneForRequest}>
        {(letters) => (
          <ul className="plain">
            {letters.map(({ id, purpose, recipientName, writtenAt }) => (
              <li key={id}>
                <Link to={`/letters/${encodeURIComponent(id)}`}>
                  {t.letters.purposes[purpose]}, {recipientName}
                </Link>{' '}
                <span className="quiet">{showInstant(writtenAt)}</span>
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </details>
  );
}
