import type { OfferedProgramme } from './programme.js';
import { CHANGED, IMPORTED, type ProgrammeEvent, RECORDED } from './programme.events.js';

/** The state after `event`. Facts are never refused here: whether they may happen was decided before they were made. */
export function evolve(offered: OfferedProgramme | undefined, event: ProgrammeEvent): OfferedProgramme {
  if (event.type === RECORDED) return { programme: event.data.programme, status: 'standing' };
  if (!offered) throw new Error(`${event.type} cannot be the first event of a programme`);
  if (event.type === CHANGED) return { ...offered, programme: event.data.programme };
  if (event.type === IMPORTED) return { ...offered, origin: event.data };
  return { ...offered, status: 'retired' };
}

/** @throws Error when there is neither a programme nor an event to begin one */
export function evolveAll(offered: OfferedProgramme | undefined, events: readonly ProgrammeEvent[]): OfferedProgramme {
  const after = events.reduce<OfferedProgramme | undefined>(evolve, offered);
  if (!after) throw new Error('a programme begins with an event');
  return after;
}
