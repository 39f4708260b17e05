import { useDecision } from '../api/decide.js';
import { t } from '../messages/index.js';
import { DecisionProblem } from './decision-problem.js';
import { Dialog } from './dialog.js';
import type { DecisionProps } from './decision-props.js';

export function PutForwardDialog({ list, entry, close }: DecisionProps) {
  const { mutate, isPending, error } = useDecision('put-forward', list, entry, close);
  return (
    <Dialog
      heading={t.suggestions.putForwardOf(entry.programmeTitle, entry.providerName)}
      action={t.suggestions.putForward}
      busy={isPending}
      close={close}
      confirm={() => mutate({})}
    >
      <p>{t.suggestions.putForwardText}</p>
      <DecisionProblem error={error} />
    </Dialog>
  );
}
