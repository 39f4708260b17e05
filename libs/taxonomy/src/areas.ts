import type { Area } from '@clearinghouse/contracts';
import { AREA_TITLES } from './area-titles.js';

const isArea = (code: string): code is Area => Object.hasOwn(AREA_TITLES, code);

export const areaTitle = (area: Area): string => AREA_TITLES[area];

/** `OP3d` for `OP3d.licensing`; undefined for an operative paragraph itself. The tree has two levels. */
export function parentArea(area: Area): Area | undefined {
  const dot = area.indexOf('.');
  const parent = area.slice(0, dot);
  return dot > 0 && isArea(parent) ? parent : undefined;
}

/** Whether everything in `child` lies in `parent`: the same area, or one of its leaves. */
export const covers = (parent: Area, child: Area): boolean => parent === child || parentArea(child) === parent;
