import { Problem } from '../api/problem.js';
import { t } from '../messages/index.js';
import { ProblemNotice } from './notices.js';

const STALE = 412;

export function DecisionProblem({ error }: { readonly error: Error | null }) {
  if (!error) return null;
  if (error instanceof Problem && error.status === STALE)
    return (
      <p className="notice problem" role="alert">
        {t.suggestions.changedMeanwhile}
      </p>
    );
  return <ProblemNotice error={error} />;
}
