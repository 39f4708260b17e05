import { t } from '../messages/index.js';
import { Problem } from '../api/problem.js';

export const Loading = () => (
  <p className="notice" role="status">
    {t.loading}
  </p>
);

export const Empty = ({ text }: { readonly text: string }) => <p className="notice empty">{text}</p>;

/** A problem document in words, with what support asks for. */
export function ProblemNotice({ error, again }: { readonly error: Error; readonly again?: () => void }) {
  const problem = error instanceof Problem ? error : null;
  return (
    <div className="notice problem" role="alert">
      <p className="problem-title">{error.message}</p>
      {problem && problem.errors.length > 0 && (
        <ul>
          {problem.errors.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {problem?.code && (
        <p className="problem-code">
          {t.code} <code>{problem.code}</code>
          {problem.correlationId && (
            <>
              {' · '}
              {t.correlation} <code>{problem.correlationId}</code>
            </>
          )}
        </p>
      )}
      {again && (
        <button type="button" onClick={again}>
          {t.tryAgain}
        </button>
      )}
    </div>
  );
}
