import type {
  Audience,
  DataOf,
  Programme,
  programmeChanged,
  programmeConfirmed,
  programmeRecorded,
  programmeRetired,
} from '@clearinghouse/contracts';
import type { Origin } from './programme.js';

// The wire types as literals, so that `evolve` can tell the events apart; a test holds them equal to the contracts.
export const RECORDED = 'clearinghouse.programme-recorded.v1';
export const CHANGED = 'clearinghouse.programme-changed.v1';
export const RETIRED = 'clearinghouse.programme-retired.v1';
export const CONFIRMED = 'clearinghouse.programme-confirmed.v1';
// Plain names: they stay in the history of the programme.
export const IMPORTED = 'programme-imported';
export const DRAFTED = 'programme-drafted';
export const CHANGE_DRAFTED = 'programme-change-drafted';

/** Who acts, for the history: the person by id, the role, and the reason if one was given. */
export interface Actor {
  readonly by: string;
  readonly role: string;
  readonly why?: string;
}

interface Published<T extends string, D> extends Actor {
  readonly type: T;
  readonly data: D;
  readonly audience: Audience;
}
interface Imported extends Actor {
  readonly type: typeof IMPORTED;
  readonly data: Origin;
}

interface Drafted extends Actor {
  readonly type: typeof DRAFTED | typeof CHANGE_DRAFTED;
  readonly data: { readonly programme: Programme };
}

export type ProgrammeEvent =
  | Published<typeof RECORDED, DataOf<typeof programmeRecorded>>
  | Published<typeof CHANGED, DataOf<typeof programmeChanged>>
  | Published<typeof RETIRED, DataOf<typeof programmeRetired>>
  | Published<typeof CONFIRMED, DataOf<typeof programmeConfirmed>>
  | Imported
  | Drafted;
