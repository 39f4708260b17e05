import type { Instant } from '@clearinghouse/contracts';
import type { Entry, Taken } from '../suggestion-list.js';

/** Who holds the entry now; a hold that ran out is none. */
export const holderOf = ({ taken }: Pick<Entry, 'taken'>, at: Instant): Taken | undefined =>
  taken && taken.until > at ? taken : undefined;

/** Whether a human has decided on an entry or is about to: recomputation leaves it where it is. */
export const isTouched = (entry: Pick<Entry, 'status' | 'taken'>, at: Instant): boolean =>
  entry.status !== 'suggested' || holderOf(entry, at) !== undefined;
