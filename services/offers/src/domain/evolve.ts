import type { Instant } from '@clearinghouse/contracts';
import { localDateOf } from '@clearinghouse/calendar';
import type { OfferedProgramme } from './programme.js';
import { CHANGED, CONFIRMED, IMPORTED, type ProgrammeEvent, RECORDED } from './programme.events.js';
import { HEADQUARTERS } from './zone.js';

/** The state after `event`, which happened at `at`. Facts are never refused here: that was decided before they were made. */
export function evolve(offered: OfferedProgramme | undefined, event: ProgrammeEvent, at: Instant): OfferedProgramme {
  const confirmedOn = localDateOf(at, HEADQUARTERS);
  if (event.type === RECORDED) return { programme: event.data.programme, status: 'standing', confirmedOn };
  if (!offered) throw new Error(`${event.type} cannot be the first event of a programme`);
  if (event.type === CHANGED) return { ...offered, programme: event.data.programme, confirmedOn };
  if (event.type === CONFIRMED) return { ...offered, confirmedOn: event.data.confirmedOn };
  if (event.type === IMPORTED) return { ...offered, origin: event.data };
  return { ...offered, status: 'retired' };
}

/** @throws Error when there is neither a programme nor an event to begin one */
export function evolveAll(
  offered: OfferedProgramme | undefined,
  events: readonly ProgrammeEvent[],
  at: Instant,
): OfferedProgramme {
  const after = events.reduce<OfferedProgramme | undefined>((each, event) => evolve(each, event, at), offered);
  if (!after) throw new Error('a programme begins with an event');
  return after;
}
