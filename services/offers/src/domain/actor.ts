import type { Caller } from '@clearinghouse/contracts';
import type { Actor } from './programme.events.js';

/** Who the history will name. Persons are ids there. */
export const actorOf = ({ subject, role }: Caller, why?: string): Actor => ({
  by: subject,
  role,
  ...(why !== undefined && { why }),
});
