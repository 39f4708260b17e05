import { areaTitle, assistanceTypeTitle, fieldTitle } from '@clearinghouse/taxonomy';
import type { ItemView, SuggestionListView } from '../api/views.js';
import { showDay, showNumber, t } from '../messages/index.js';
import { isExpert, isState } from '../session/session.js';
import { showForms, showLanguages } from './codes.js';
import { Facts } from './facts.js';
import { Suggestions } from './suggestions.js';
import { SuggestionsForState } from './suggestions-for-state.js';

const consentNames = Object.entries(t.item.consentNames) as [keyof typeof t.item.consentNames, string][];

function consents({ consents: given }: ItemView): string | undefined {
  if (!given) return undefined;
  const names = consentNames.filter(([name]) => given[name]).map(([, title]) => title);
  return names.join(', ') || t.item.noConsents;
}

const subject = ({ area, field, assistanceType }: ItemView): string =>
  [area && areaTitle(area), field && fieldTitle(field), assistanceType && assistanceTypeTitle(assistanceType)]
    .filter(Boolean)
    .join(' · ');

/** A text below the Committee's is shown only where it says something else. */
const other = (text: string | undefined, shown: string | undefined) => (text === shown ? undefined : text);

const Levels = ({ item, text }: { readonly item: ItemView; readonly text: string | undefined }) => (
  <details>
    <summary>{t.item.levels}</summary>
    <Facts
      facts={[
        [t.item.textForProviders, other(item.forProviders, text)],
        [t.item.textForPublic, other(item.forPublic, text)],
        [t.item.consents, consents(item)],
      ]}
    />
  </details>
);

interface Props {
  readonly item: ItemView;
  readonly list: SuggestionListView | undefined;
  /** Whether the lists of suggestions are known. */
  readonly matched: boolean;
}

export function NeedItem({ item, list, matched }: Props) {
  const text = item.what ?? item.text;
  return (
    <article className="item">
      <h4>
        <span className="item-no">{t.item.number(item.no)}</span> {subject(item)}
      </h4>
      {text && <p className="original">{text}</p>}
      <Facts
        facts={[
          [t.item.area, item.area],
          [t.item.forWhom, item.forWhom],
          [t.item.from, item.from && showDay(item.from)],
          [t.item.by, item.by && showDay(item.by)],
          [t.item.languages, showLanguages(item.languages)],
          [t.item.forms, showForms(item.forms)],
          [t.item.budget, item.budgetUsd !== undefined && t.item.budgetUsd(showNumber(item.budgetUsd))],
        ]}
      />
      {item.consents && <Levels item={item} text={text} />}
      {matched && isExpert && <Suggestions list={list} />}
      {matched && isState && <SuggestionsForState list={list} />}
    </article>
  );
}
