import { reasonText } from '@clearinghouse/matcher';
import type { Suggestion } from '../api/views.js';
import { t } from '../messages/index.js';

/** The shares add up to the score: the last row says so. */
export function Factors({ factors }: Pick<Suggestion, 'factors'>) {
  const total = factors.reduce((sum, { share }) => sum + share, 0);
  return (
    <details className="factors">
      <summary>{t.suggestions.factors}</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label={t.suggestions.factors}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.suggestions.reason}</th>
              <th scope="col">{t.suggestions.points}</th>
              <th scope="col">{t.suggestions.weight}</th>
              <th scope="col">{t.suggestions.share}</th>
            </tr>
          </thead>
          <tbody>
            {factors.map(({ factor, points, weight, share, reason }) => (
              <tr key={factor}>
                <th scope="row">{reasonText(reason)}</th>
                <td>{points}</td>
                <td>{weight}</td>
                <td>{share}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t.suggestions.total}
              </th>
              <td>{total}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </details>
  );
}
