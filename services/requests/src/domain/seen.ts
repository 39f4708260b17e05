import type { Level, RequestId } from '@clearinghouse/contracts';
import { namesBeneficiaries } from './beneficiaries.js';
import { circulationOf, postedItemsOf, type Request } from './request.js';
import { viewOf } from './view.js';

const ANY = 'r-0' as RequestId; // only compared with itself
const VISIBLE = {
  public: (request: Request) => postedItemsOf(request).length > 0,
  circulated: (request: Request) => circulationOf(request) !== undefined,
  /** Those on whose behalf it is asked read it before it is circulated; then as providers do. */
  beneficiary: namesBeneficiaries,
} as const satisfies Record<string, (request: Request) => boolean>;
type Outside = keyof typeof VISIBLE;
const LEVEL: Record<Outside, Level> = { public: 'public', circulated: 'circulated', beneficiary: 'circulated' };

/**
 * Those outside count only what they can see: their version moves when their view does, so that no ETag tells them of an
 * objection, a referral or a letter.
 */
export function countSeen(before: Request | undefined, after: Request): Request {
  const beneficiary = counted('beneficiary', before, after);
  const seen = { public: counted('public', before, after), circulated: counted('circulated', before, after) };
  if (seen.public + seen.circulated + beneficiary === 0) return after;
  return { ...after, seen: { ...seen, ...(beneficiary > 0 && { beneficiary }) } };
}

function counted(whose: Outside, before: Request | undefined, after: Request): number {
  const count = before?.seen?.[whose] ?? 0;
  if (!VISIBLE[whose](after)) return count;
  const same = before !== undefined && VISIBLE[whose](before) && shown(whose, before) === shown(whose, after);
  return same ? Math.max(count, 1) : count + 1;
}

const shown = (whose: Outside, request: Request): string => JSON.stringify(viewOf(ANY, 1, request, LEVEL[whose]));
