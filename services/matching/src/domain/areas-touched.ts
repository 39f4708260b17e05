import { AREAS, type Area } from '@clearinghouse/contracts';
import { covers } from '@clearinghouse/taxonomy';

/**
 * Areas of needs that a programme with these areas could meet, wholly or in part: the areas themselves, what lies below
 * them, and what lies above. A programme that states no area touches every one.
 */
export const areasTouched = (areas: readonly Area[]): readonly Area[] =>
  areas.length === 0 ? AREAS : AREAS.filter((need) => areas.some((area) => covers(area, need) || covers(need, area)));
