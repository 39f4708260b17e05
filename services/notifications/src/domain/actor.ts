import type { Caller } from '@clearinghouse/contracts';
import type { Actor } from './letter-draft.js';

export const actorOf = ({ subject, role }: Caller, why?: string): Actor => ({
  by: subject,
  role,
  ...(why !== undefined && { why }),
});
