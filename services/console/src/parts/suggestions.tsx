import { useState } from 'react';
import type { SuggestionListView } from '../api/views.js';
import { t } from '../messages/index.js';
import { Reasons } from './reasons.js';
import { SuggestionEntry } from './suggestion-entry.js';

const SHOWN_FIRST = 3;

function WhyNone({ list }: { readonly list: SuggestionListView }) {
  return (
    <>
      <p>{t.suggestions.none}</p>
      {list.none && list.none.length > 0 && (
        <>
          <p className="reasons-title">{t.suggestions.whyNone}</p>
          <Reasons reasons={list.none} />
        </>
      )}
    </>
  );
}

/** The working list of the review desk, best first, or why there is none. */
export function Suggestions({ list }: { readonly list: SuggestionListView | undefined }) {
  const [all, showAll] = useState(false);
  const entries = list?.entries ?? [];
  const shown = all ? entries : entries.slice(0, SHOWN_FIRST);
  return (
    <section className="suggestions">
      <h5>{t.suggestions.heading}</h5>
      {!list && <p>{t.suggestions.notYet}</p>}
      {list?.owed && <p role="status">{t.suggestions.owed}</p>}
      {list && entries.length === 0 && !list.owed && <WhyNone list={list} />}
      {shown.length > 0 && list && (
        <>
          <p className="quiet">{t.suggestions.order}</p>
          <ol className="suggestion-entries">
            {shown.map((entry) => (
              <SuggestionEntry key={entry.programmeId} list={list} entry={entry} />
            ))}
          </ol>
        </>
      )}
      {shown.length < entries.length && (
        <button type="button" className="more" onClick={() => showAll(true)}>
          {t.suggestions.moreEntries(entries.length - shown.length)}
        </button>
      )}
    </section>
  );
}
