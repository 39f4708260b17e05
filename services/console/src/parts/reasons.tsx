import { reasonText } from '@clearinghouse/matcher';
import type { Reason } from '../api/views.js';

export const Reasons = ({ reasons }: { readonly reasons: readonly Reason[] }) => (
  <ul className="reasons">
    {reasons.map((reason) => (
      <li key={reason.code}>{reasonText(reason)}</li>
    ))}
  </ul>
);
