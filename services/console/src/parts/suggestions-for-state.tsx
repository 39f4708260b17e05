import type { SuggestionListView } from '../api/views.js';
import { inOrder, t } from '../messages/index.js';
import { CoverageBadge } from './coverage-badge.js';
import { Reasons } from './reasons.js';

/** What was put forward to the requester: coverage and reasons, no figures, no order of merit. */
export function SuggestionsForState({ list }: { readonly list: SuggestionListView | undefined }) {
  const entries = [...(list?.entries ?? [])].sort((a, b) => inOrder(a.providerName, b.providerName));
  return (
    <section className="suggestions">
      <h5>{t.suggestions.forState}</h5>
      {entries.length === 0 ? (
        <p>{t.suggestions.noneForState}</p>
      ) : (
        <>
          <p className="quiet">{t.suggestions.forStateOrder}</p>
          <ul className="suggestion-entries">
            {entries.map(({ programmeId, programmeTitle, providerName, coverage, reasons }) => (
              <li key={programmeId} className="suggestion">
                <div className="suggestion-head">
                  <div>
                    <p className="suggestion-title">{programmeTitle}</p>
                    <p className="quiet">{providerName}</p>
                  </div>
                  <p className="suggestion-badges">
                    <CoverageBadge coverage={coverage} />
                  </p>
                </div>
                <Reasons reasons={reasons} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
