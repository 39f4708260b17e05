import type { Instant, Programme } from '@clearinghouse/contracts';
import { localDateOf } from '@clearinghouse/calendar';
import type { OfferedProgramme } from './programme.js';
import {
  CHANGE_DRAFTED,
  CHANGED,
  CONFIRMED,
  DRAFTED,
  IMPORTED,
  type ProgrammeEvent,
  RECORDED,
} from './programme.events.js';
import { without } from './without.js';
import { HEADQUARTERS } from './zone.js';

/** The state after `event`, which happened at `at`. Facts are never refused here: that was decided before they were made. */
export function evolve(offered: OfferedProgramme | undefined, event: ProgrammeEvent, at: Instant): OfferedProgramme {
  const confirmedOn = localDateOf(at, HEADQUARTERS);
  if (event.type === RECORDED) return { programme: event.data.programme, status: 'standing', confirmedOn };
  if (event.type === DRAFTED) return { programme: event.data.programme, status: 'awaiting-clearance', confirmedOn };
  if (!offered) throw new Error(`${event.type} cannot be the first event of a programme`);
  if (event.type === CHANGED) return { ...without(offered, 'pending'), programme: event.data.programme, confirmedOn };
  if (event.type === CHANGE_DRAFTED) return drafted(offered, event.data.programme);
  if (event.type === CONFIRMED) return { ...offered, confirmedOn: event.data.confirmedOn };
  if (event.type === IMPORTED) return { ...offered, origin: event.data };
  return { ...without(offered, 'pending'), status: 'retired' };
}

/** What was never cleared is replaced; beside a standing entry the change waits. */
const drafted = (offered: OfferedProgramme, programme: Programme): OfferedProgramme =>
  offered.status === 'standing' ? { ...offered, pending: programme } : { ...offered, programme };

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
