import { t } from '../messages/index.js';

const MOST = 1000;

/** The working figure, as number and bar. */
export const Score = ({ score }: { readonly score: number }) => (
  <div className="score">
    <span className="score-number">{score}</span>
    <meter min={0} max={MOST} value={score} aria-label={t.suggestions.scoreOf(score)} />
  </div>
);
