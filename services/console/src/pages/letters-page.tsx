import { useQuery } from '@tanstack/react-query';
import { read } from '../api/client.js';
import { usePages } from '../api/pages.js';
import type { LetterView } from '../api/views.js';
import { showDay, showInstant, t } from '../messages/index.js';
import { LetterList } from '../parts/letter-list.js';
import { Listing } from '../parts/listing.js';
import { Loading, ProblemNotice } from '../parts/notices.js';
import { Split } from '../parts/split.js';
import { parts, usePath } from '../session/path.js';

function Letter({ id }: { readonly id: string }) {
  const path = `/letters/${encodeURIComponent(id)}`;
  const query = useQuery({ queryKey: ['letters', path], queryFn: ({ signal }) => read<LetterView>(path, signal) });
  if (!query.data) return query.error ? <ProblemNotice error={query.error} /> : <Loading />;
  const { subject, body, recipientName, writtenAt, specimen, state, sent } = query.data;
  return (
    <article className="detail letter">
      {specimen && <p className="specimen">{t.letters.specimen}</p>}
      <p className="detail-party">
        {t.letters.to}: {recipientName}
      </p>
      <h2>{subject}</h2>
      <p className="quiet">{showInstant(writtenAt)}</p>
      {state !== 'written' && <p className="badge">{t.letters.states[state]}</p>}
      {sent && <p className="quiet">{t.letters.sent(showDay(sent.on), sent.reference)}</p>}
      <p className="original letter-body">{body}</p>
    </article>
  );
}

export function LettersPage() {
  const [, open] = parts(usePath());
  const pages = usePages<LetterView>('letters', '/letters');
  const shown = open ?? pages.items?.[0]?.id ?? null;
  return (
    <Split
      heading={t.letters.heading}
      opened={open !== null}
      back="/letters"
      list={
        <Listing pages={pages} empty={t.letters.none}>
          {(letters) => <LetterList letters={letters} open={shown} />}
        </Listing>
      }
      detail={shown && <Letter key={shown} id={shown} />}
    />
  );
}
