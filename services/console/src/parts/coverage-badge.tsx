import type { EntryView } from '../api/views.js';
import { t } from '../messages/index.js';

export const CoverageBadge = ({ coverage }: Pick<EntryView, 'coverage'>) => (
  <span className={`badge coverage-${coverage}`}>{t.suggestions.coverage[coverage]}</span>
);
