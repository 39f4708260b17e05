import type { Area, Instant, Programme } from '@clearinghouse/contracts';
import { areasTouched } from './areas-touched.js';

/**
 * What matching knows of a programme. `marked` follows `sequence` once every list that the change could affect is marked;
 * until then a redelivered event goes on with the marking.
 */
export interface MatchableProgramme {
  /** Absent when only the retirement was ever seen. */
  readonly programme?: Programme;
  readonly status: 'standing' | 'retired';
  readonly sequence: number;
  readonly marked: number;
  /** Areas whose lists the change could affect. */
  readonly affects: readonly Area[];
  /** When this state was written here, by the clock of the machine: what an index asks for to catch up. */
  readonly storedAt: Instant;
}

/** A programme as an event left it; `null`: retired. */
export interface ProgrammeChange {
  readonly sequence: number;
  readonly programme: Programme | null;
}

/** Whether the change was applied and every list it affects is marked; older changes count as done. */
export const isDone = (known: MatchableProgramme | undefined, sequence: number): boolean =>
  known !== undefined && (known.sequence > sequence || (known.sequence === sequence && known.marked === sequence));

/** The next state; `undefined` when this change or a later one is applied already. */
export function takeChange(
  known: MatchableProgramme | undefined,
  change: ProgrammeChange,
  storedAt: Instant,
): MatchableProgramme | undefined {
  if (known && known.sequence >= change.sequence) return undefined;
  const programme = change.programme ?? known?.programme;
  return {
    ...(programme && { programme }),
    status: change.programme ? 'standing' : 'retired',
    sequence: change.sequence,
    marked: known?.marked ?? 0,
    affects: areasAffected(known, change),
    storedAt,
  };
}

/** Where it could help before and where it can now: an entry may leave one list and enter another. */
function areasAffected(known: MatchableProgramme | undefined, change: ProgrammeChange): readonly Area[] {
  const before = known?.programme && known.status === 'standing' ? areasTouched(known.programme.areas) : [];
  const unfinished = known && known.marked < known.sequence ? known.affects : [];
  const now = change.programme ? areasTouched(change.programme.areas) : [];
  return [...new Set([...before, ...unfinished, ...now])];
}
