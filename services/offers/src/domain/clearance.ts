import { CodedError, type Programme } from '@clearinghouse/contracts';
import { audienceOf, standing } from './offering.js';
import type { OfferedProgramme } from './programme.js';
import { type Actor, CHANGE_DRAFTED, CHANGED, DRAFTED, type ProgrammeEvent, RECORDED } from './programme.events.js';

// Several offices enter programmes; where the provider has named its point of contact's account, that account clears them.
// Until then nobody else learns of an entry, and of a standing entry everybody sees what was cleared last.

export const draftProgramme = (programme: Programme, actor: Actor): ProgrammeEvent[] => [
  { type: DRAFTED, data: { programme }, ...actor },
];

/** @throws PROGRAMME.RETIRED, PROGRAMME.PROVIDER_FIXED */
export function draftChange(offered: OfferedProgramme, programme: Programme, actor: Actor): ProgrammeEvent[] {
  const { provider } = standing(offered).programme;
  if (programme.provider !== provider) throw new CodedError('PROGRAMME.PROVIDER_FIXED');
  return [{ type: CHANGE_DRAFTED, data: { programme }, ...actor }];
}

/** What waits is told to whom it concerns. @throws PROGRAMME.RETIRED, PROGRAMME.NOTHING_TO_CLEAR */
export function clearProgramme(offered: OfferedProgramme, actor: Actor): ProgrammeEvent[] {
  const { status, programme, pending } = standing(offered);
  if (status === 'awaiting-clearance')
    return [{ type: RECORDED, data: { programme }, audience: audienceOf(programme), ...actor }];
  if (!pending) throw new CodedError('PROGRAMME.NOTHING_TO_CLEAR', { state: status, allowed: ['change'] });
  return [{ type: CHANGED, data: { programme: pending }, audience: audienceOf(programme, pending), ...actor }];
}
