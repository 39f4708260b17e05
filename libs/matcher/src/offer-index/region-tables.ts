import { regionMask } from '../compiled-offer.js';
import * as at from './columns.js';
import { REGION } from './topic-tables.js';

/** Points by the regions that a programme states, and whether it names States; -1 where they refuse. */
export type RegionTable = Int32Array;

const WORLD = regionMask(['all', 'global']);

function tableOf(holds: number, open: number): RegionTable {
  return Int32Array.from({ length: at.STATES_STATED << 1 }, (_, places) => {
    if (places === 0) return REGION.notStated;
    if ((places & holds) !== 0) return REGION.names;
    if ((places & WORLD) !== 0) return REGION.worldwide;
    return (places & open) !== 0 ? REGION.open : -1;
  });
}

/** Requesters lie in few different ways in the regions, so a table is made once for many. */
const tables = new Map<number, RegionTable>();
const MOST_TABLES = 200;

/** `known`: regions that hold the requester; `open`: those and the ones that may hold it. */
export function regionTable(known: number, open: number): RegionTable {
  const key = known * (at.REGION_BITS + 1) + open;
  const made = tables.get(key);
  if (made) return made;
  const fresh = tableOf(known & ~WORLD, open);
  if (tables.size >= MOST_TABLES) tables.clear();
  tables.set(key, fresh);
  return fresh;
}
