import { t } from '../messages/index.js';
import type { RequestView } from '../api/views.js';

export const StateBadge = ({ state }: { readonly state: NonNullable<RequestView['state']> }) => (
  <span className={`badge state-${state}`}>{t.states[state]}</span>
);
