import type { Level, RequestId } from '@clearinghouse/contracts';
import { circulationOf, postedItemsOf, type Request } from './request.js';
import { viewOf } from './view.js';

const ANY = 'r-0' as RequestId; // only compared with itself
const VISIBLE = {
  public: (request: Request) => postedItemsOf(request).length > 0,
  circulated: (request: Request) => circulationOf(request) !== undefined,
} as const satisfies Partial<Record<Level, (request: Request) => boolean>>;
type Outside = keyof typeof VISIBLE;

/**
 * Those outside count only what they can see: their version moves when their view does, so that no ETag tells them of an
 * objection, a referral or a letter.
 */
export function countSeen(before: Request | undefined, after: Request): Request {
  const seen = { public: counted('public', before, after), circulated: counted('circulated', before, after) };
  return seen.public + seen.circulated === 0 ? after : { ...after, seen };
}

function counted(level: Outside, before: Request | undefined, after: Request): number {
  const count = before?.seen?.[level] ?? 0;
  if (!VISIBLE[level](after)) return count;
  const same = before !== undefined && VISIBLE[level](before) && shown(level, before) === shown(level, after);
  return same ? Math.max(count, 1) : count + 1;
}

const shown = (level: Level, request: Request): string => JSON.stringify(viewOf(ANY, 1, request, level));
