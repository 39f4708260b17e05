import type { UnGroup } from '@clearinghouse/contracts';
import { STATE_ROWS } from './state-rows.js';
import type { Subregion } from './subregions.js';

/** A UN Member State. `name` is the UN English short name. */
export interface MemberState {
  readonly code: string;
  readonly name: string;
  readonly unGroup: UnGroup;
  readonly subregion: Subregion;
}

/** All 193, by code. */
export const UN_MEMBER_STATES: readonly MemberState[] = STATE_ROWS.map(([code, name, unGroup, subregion]) => ({
  code,
  name,
  unGroup,
  subregion,
}));

/** Non-member observer States: pickers list them apart. They belong to no regional group. */
export const OBSERVER_STATES: readonly { readonly code: string; readonly name: string }[] = [
  { code: 'VAT', name: 'Holy See' },
  { code: 'PSE', name: 'State of Palestine' },
];

const byCode: ReadonlyMap<string, MemberState> = new Map(UN_MEMBER_STATES.map((state) => [state.code, state]));

export const memberState = (code: string): MemberState | undefined => byCode.get(code);
