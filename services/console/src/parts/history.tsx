import { useQuery } from '@tanstack/react-query';
import type { AnswerOf, readRequestHistory } from '@clearinghouse/contracts';
import { read } from '../api/client.js';
import { showInstant, t } from '../messages/index.js';

type Answer = AnswerOf<typeof readRequestHistory>;

/** `request submitted` of `clearinghouse.request-submitted.v1`. */
const what = (type: string): string =>
  type
    .replace(/^clearinghouse\.|\.v\d+$/g, '')
    .replace(/-/g, ' ')
    .replace(/^./, (first) => first.toUpperCase());

const roleName = (role: string): string => Object.entries(t.roles).find(([name]) => name === role)?.[1] ?? role;

export function History({ path }: { readonly path: string }) {
  const address = `${path}/history`;
  const { data } = useQuery({
    queryKey: ['history', address],
    queryFn: ({ signal }) => read<Answer>(address, signal),
  });
  if (!data) return null;
  return (
    <details className="history">
      <summary>{t.requests.history}</summary>
      <ol>
        {data.entries.map(({ sequence, type, at, by, role, why }) => (
          <li key={sequence}>
            <strong>{what(type)}</strong> <span className="quiet">{showInstant(at)}</span>
            <br />
            <span className="quiet">{t.requests.historyBy(by, roleName(role))}</span>
            {why && <p className="original">{why}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
