import { useState } from 'react';
import type { EntryView, SuggestionListView } from '../api/views.js';
import { t } from '../messages/index.js';
import { CoverageBadge } from './coverage-badge.js';
import { Factors } from './factors.js';
import { PutForwardDialog } from './put-forward-dialog.js';
import { Reasons } from './reasons.js';
import { Score } from './score.js';
import { SetAsideDialog } from './set-aside-dialog.js';

interface Props {
  readonly list: SuggestionListView;
  readonly entry: EntryView;
}

function Decisions({ list, entry }: Props) {
  const [open, setOpen] = useState<'put-forward' | 'set-aside' | null>(null);
  const close = () => setOpen(null);
  const { programmeTitle: title, providerName: provider } = entry;
  return (
    <div className="decisions">
      <button
        type="button"
        className="main"
        aria-label={t.suggestions.putForwardOf(title, provider)}
        onClick={() => setOpen('put-forward')}
      >
        {t.suggestions.putForward}
      </button>
      <button type="button" aria-label={t.suggestions.setAsideOf(title, provider)} onClick={() => setOpen('set-aside')}>
        {t.suggestions.setAside}
      </button>
      {open === 'put-forward' && <PutForwardDialog list={list} entry={entry} close={close} />}
      {open === 'set-aside' && <SetAsideDialog list={list} entry={entry} close={close} />}
    </div>
  );
}

export function SuggestionEntry({ list, entry }: Props) {
  return (
    <li className={`suggestion status-${entry.status}`}>
      <div className="suggestion-head">
        {entry.score !== undefined && <Score score={entry.score} />}
        <div>
          <p className="suggestion-title">{entry.programmeTitle}</p>
          <p className="quiet">{entry.providerName}</p>
        </div>
        <p className="suggestion-badges">
          <CoverageBadge coverage={entry.coverage} />
          {entry.status && entry.status !== 'suggested' && (
            <span className={`badge status-${entry.status}`}>{t.suggestions.status[entry.status]}</span>
          )}
        </p>
      </div>
      <Reasons reasons={entry.reasons} />
      {entry.factors && <Factors factors={entry.factors} />}
      {entry.status === 'suggested' && <Decisions list={list} entry={entry} />}
    </li>
  );
}
