import { useState } from 'react';
import { useDecision } from '../api/decide.js';
import { t } from '../messages/index.js';
import { DecisionProblem } from './decision-problem.js';
import type { DecisionProps } from './decision-props.js';
import { Dialog } from './dialog.js';

const MOST_CHARACTERS = 2000;

export function SetAsideDialog({ list, entry, close }: DecisionProps) {
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useDecision('set-aside', list, entry, close);
  return (
    <Dialog
      heading={t.suggestions.setAsideOf(entry.programmeTitle, entry.providerName)}
      action={t.suggestions.setAside}
      busy={isPending}
      close={close}
      confirm={() => mutate({ reason })}
    >
      <p>{t.suggestions.setAsideText}</p>
      <label>
        {t.suggestions.setAsideReason}
        <textarea
          required
          rows={4}
          maxLength={MOST_CHARACTERS}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <DecisionProblem error={error} />
    </Dialog>
  );
}
