import { project } from '@clearinghouse/access';
import { type Audience, CodedError, type Level, type LocalDate, type Programme } from '@clearinghouse/contracts';
import type { OfferedProgramme, Origin } from './programme.js';
import {
  type Actor,
  CHANGED,
  CONFIRMED,
  IMPORTED,
  type ProgrammeEvent,
  RECORDED,
  RETIRED,
} from './programme.events.js';
import { PROGRAMME_FIELDS } from './visibility.js';

export function recordProgramme(programme: Programme, actor: Actor, origin?: Origin): ProgrammeEvent[] {
  const audience = audienceOf(programme);
  return [{ type: RECORDED, data: { programme }, audience, ...actor }, ...imported(actor, origin)];
}

/** @throws PROGRAMME.RETIRED, PROGRAMME.PROVIDER_FIXED */
export function changeProgramme(
  offered: OfferedProgramme,
  programme: Programme,
  actor: Actor,
  origin?: Origin,
): ProgrammeEvent[] {
  const before = standing(offered).programme;
  if (programme.provider !== before.provider) throw new CodedError('PROGRAMME.PROVIDER_FIXED');
  const audience = audienceOfChange(before, programme);
  const type = offered.status === 'awaiting-clearance' ? RECORDED : CHANGED; // nobody else knew of it before
  return [{ type, data: { programme }, audience, ...actor }, ...imported(actor, origin)];
}

/** The entry is still true on that day; nothing of it changes. The public learns nothing new. @throws PROGRAMME.RETIRED, PROGRAMME.NOT_CLEARED */
export function confirmProgramme(offered: OfferedProgramme, on: LocalDate, actor: Actor): ProgrammeEvent[] {
  const { provider } = cleared(offered).programme;
  const audience: Audience = { levels: ['experts'], parties: [provider] };
  return [{ type: CONFIRMED, data: { provider, confirmedOn: on }, audience, ...actor }];
}

/** @throws PROGRAMME.RETIRED, PROGRAMME.NOT_CLEARED */
export function retireProgramme(offered: OfferedProgramme, actor: Actor): ProgrammeEvent[] {
  const { programme } = cleared(offered);
  return [{ type: RETIRED, data: { provider: programme.provider }, audience: audienceOf(programme), ...actor }];
}

/** An entry that nobody but its provider knows yet can be changed and cleared, no more. */
function cleared(offered: OfferedProgramme): OfferedProgramme {
  const { status } = standing(offered);
  if (status === 'awaiting-clearance')
    throw new CodedError('PROGRAMME.NOT_CLEARED', { state: status, allowed: ['change', 'clear'] });
  return offered;
}

export function standing(offered: OfferedProgramme): OfferedProgramme {
  if (offered.status === 'retired') throw new CodedError('PROGRAMME.RETIRED', { state: 'retired', allowed: [] });
  return offered;
}

const imported = (actor: Actor, origin?: Origin): ProgrammeEvent[] =>
  origin ? [{ type: IMPORTED, data: origin, ...actor }] : [];

/** A change is told to those who see it: that a capacity was changed is nobody's business but the provider's and the experts'. */
function audienceOfChange(before: Programme, after: Programme): Audience {
  const { levels, parties } = audienceOf(before, after);
  const seen = levels.filter((level) => level === 'experts' || !looksTheSame(before, after, level));
  return { levels: seen, parties };
}

const looksTheSame = (before: Programme, after: Programme, level: Level): boolean =>
  JSON.stringify(project(before, PROGRAMME_FIELDS, level)) === JSON.stringify(project(after, PROGRAMME_FIELDS, level));

/** Everybody, where the entry is or was public: who saw it learns that it is no more. */
export function audienceOf(...entries: readonly [Programme, ...Programme[]]): Audience {
  const levels: Audience['levels'] = ['committee', 'experts'];
  return {
    levels: entries.some((entry) => entry.public) ? ['public', ...levels] : levels,
    parties: [entries[0].provider],
  };
}
