import { AREAS } from '@clearinghouse/contracts';
import type { Area } from '@clearinghouse/contracts';
import { AREA_TITLES } from './area-titles.js';

export const areaTitle = (area: Area): string => AREA_TITLES[area];

const PARENTS: ReadonlyMap<Area, Area> = new Map(
  AREAS.flatMap((child) => AREAS.filter((area) => child.startsWith(`${area}.`)).map((parent) => [child, parent])),
);

/** `OP3d` for `OP3d.licensing`; undefined for an operative paragraph itself. The tree has two levels. */
export const parentArea = (area: Area): Area | undefined => PARENTS.get(area);

/** Whether everything in `child` lies in `parent`: the same area, or one of its leaves. */
export const covers = (parent: Area, child: Area): boolean => parent === child || PARENTS.get(child) === parent;
