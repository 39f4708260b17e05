import { parentArea } from '@clearinghouse/taxonomy';
import { NO_PARAMS } from './rule.js';
import type { Params, Rule } from './rule.js';

/** Through the tree: a programme on an operative paragraph covers its leaves; one on a leaf covers part of the paragraph. */
export const area: Rule = {
  judge({ need, parentArea: parent }, { areas }) {
    if (areas.length === 0) return 'area.not-stated';
    if (areas.includes(need.area)) return 'area.names';
    if (parent) return areas.includes(parent) ? 'area.wider' : 'area.outside';
    return areas.some((each) => parentArea(each) === need.area) ? 'area.part' : 'area.outside';
  },
  params({ need, parentArea: parent }, { areas }, code): Params {
    if (code === 'area.not-stated') return NO_PARAMS;
    if (code === 'area.wider' && parent) return { area: need.area, through: parent };
    if (code !== 'area.part') return { area: need.area };
    return { area: need.area, parts: areas.filter((each) => parentArea(each) === need.area).sort() };
  },
};
