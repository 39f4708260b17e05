import { UN_GROUPS } from '@clearinghouse/contracts';
import type { UnGroup } from '@clearinghouse/contracts';
import { SUBREGIONS_OF, subregionOf, unGroupOf } from '@clearinghouse/taxonomy';
import type { Subregion } from '@clearinghouse/taxonomy';

const subregions: readonly Subregion[] = Object.values(SUBREGIONS_OF).flat();

/** Subregion and UN group in one byte: group in the low three bits; 0 stands for "lies nowhere" in either part. */
export const placeCode = (subregion: Subregion | undefined, group: UnGroup | undefined): number =>
  ((subregion ? subregions.indexOf(subregion) + 1 : 0) << 3) | (group ? UN_GROUPS.indexOf(group) + 1 : 0);

export const placeOfParty = (party: string): number => placeCode(subregionOf(party), unGroupOf(party));
