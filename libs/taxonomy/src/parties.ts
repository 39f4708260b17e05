import type { UnGroup } from '@clearinghouse/contracts';
import { fictitiousName, fictitiousPlace } from './fictitious.js';
import { OBSERVER_STATES, memberState } from './states.js';
import type { Subregion } from './subregions.js';

/** The name of a party in English. A code that no table knows is shown as it is: better a code than a wrong name. */
export const partyName = (code: string): string =>
  memberState(code)?.name ?? OBSERVER_STATES.find((each) => each.code === code)?.name ?? fictitiousName(code) ?? code;

/** The UN regional group; undefined for observers, organizations and unknown codes. */
export const unGroupOf = (code: string): UnGroup | undefined =>
  memberState(code)?.unGroup ?? fictitiousPlace(code)?.[0];

/** The UN M49 subregion; undefined for observers, organizations and unknown codes. */
export const subregionOf = (code: string): Subregion | undefined =>
  memberState(code)?.subregion ?? fictitiousPlace(code)?.[1];
