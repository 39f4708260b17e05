import { BORDERS } from './borders.js';
import { MATERIALS } from './materials.js';
import { OUTREACH } from './outreach.js';
import { PROHIBITIONS } from './prohibitions.js';
import type { Theme } from './theme.js';

export type { ProgrammeText, Theme } from './theme.js';

export const THEMES: readonly Theme[] = [...PROHIBITIONS, ...MATERIALS, ...BORDERS, ...OUTREACH];

/** Themes by number, going round: number 27 of 27 themes is number 0. */
export function theme(no: number): Theme {
  const found = THEMES[no % THEMES.length];
  if (!found) throw new RangeError(`no theme ${no}`);
  return found;
}
