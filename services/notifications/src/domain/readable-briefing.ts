import type { BriefingId, BriefingView, Caller, Role } from '@clearinghouse/contracts';
import type { Briefing } from './briefing.js';

const PREPARING: readonly Role[] = ['chair', 'expert'];

/** The Chair and the experts prepare briefings; everybody else reads them once they were given. */
export const readsDrafts = ({ role }: Caller): boolean => PREPARING.includes(role);

/** The briefing for this caller; `undefined` as if there were none. */
export function readableBriefing(
  id: BriefingId,
  version: number,
  briefing: Briefing,
  caller: Caller,
): BriefingView | undefined {
  if (briefing.state !== 'issued' && !readsDrafts(caller)) return undefined;
  const { from, until, draftedAt, state, issued, text } = briefing;
  return { id, version, from, until, draftedAt, state, ...(issued && { issued }), text };
}
