import { usePages } from '../api/pages.js';
import type { LetterView } from '../api/views.js';
import { showInstant, t } from '../messages/index.js';
import { Link } from './link.js';
import { Listing } from './listing.js';

export function RequestLetters({ requestId }: { readonly requestId: string }) {
  const pages = usePages<LetterView>('letters', `/letters?requestId=${encodeURIComponent(requestId)}`);
  return (
    <section>
      <h3>{t.letters.heading}</h3>
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
    </section>
  );
}
