import { type Caller, CodedError, type Level, type PartyCode } from '@clearinghouse/contracts';
import type { Request } from './request.js';
import { levelOf, STATE_SIDE } from './visibility.js';

const ACTING: readonly Level[] = ['party', 'experts'];

/**
 * Whether the caller may act on this request; what the role may do at all is the table of libs/access.
 * @throws REQUEST.NOT_FOUND when the caller may not even see it, so that nothing is revealed; else ACCESS.FORBIDDEN
 */
export function assertMayAct(caller: Caller, request: Request): void {
  const level = levelOf(caller, request);
  if (level === null) throw new CodedError('REQUEST.NOT_FOUND');
  if (!ACTING.includes(level)) throw new CodedError('ACCESS.FORBIDDEN');
}

/** A State speaks for itself; a registrar enters what came on paper from any. @throws ACCESS.FORBIDDEN */
export function assertSpeaksFor(caller: Caller, requester: PartyCode): void {
  if (STATE_SIDE.includes(caller.role) && caller.party !== requester) throw new CodedError('ACCESS.FORBIDDEN');
}
