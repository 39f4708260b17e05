import type { Member } from './members.js';

/** More items than this make the table of their sets too large to search it whole. */
export const EXACT_ITEMS = 10;
const OVERLAP_ROOM = 128;
const NONE = -1;

/** `regional`: whether a member that is a regional partner is among them; kept apart, so that it can be asked for. */
type Level = Readonly<Record<'any' | 'regional', Table>>;

/** By set of items (as bits): the highest value with which the set can be shared out, and who takes the last part. */
interface Table {
  readonly value: Float64Array;
  readonly member: Int32Array;
  /** The part that the last member takes, and whether the others hold the regional partner. */
  readonly part: Int32Array;
  readonly rest: Uint8Array;
}

const tableFor = (size: number): Table => ({
  value: new Float64Array(size).fill(NONE),
  member: new Int32Array(size).fill(NONE),
  part: new Int32Array(size),
  rest: new Uint8Array(size),
});

/**
 * Score first, then little overlap, as one number: a member adds its scores times 128 and loses the items it could reach
 * (at most 3 x 10, hence a start of 128 - ...). In a choice that covers most items no member reaches beyond those covered,
 * so the sum of what members reach, less what is covered, is the overlap.
 */
const START = OVERLAP_ROOM - 1;

/** Exact: a set of items goes to up to three members in every possible way; 3 to the power of the items steps a level. */
export function searchSubsets(members: readonly Member[], items: number, regional: boolean): number[][] {
  const size = 1 << items;
  const levels: Level[] = [singles(members, size)];
  for (let more = 1; more < 3; more += 1) levels.push(joined(levels[more - 1], levels[0], size, regional));
  return levels.flatMap((_, at) => {
    const found = bestAt(levels, at, size, regional);
    return found ? [found] : [];
  });
}

function singles(members: readonly Member[], size: number): Level {
  const level = { any: tableFor(size), regional: tableFor(size) };
  const sums = new Float64Array(size); // of the member at hand: every set is written before one that holds it is read
  members.forEach((member, at) => {
    const { scores } = member;
    let reach = 0;
    for (let item = 0; item < scores.length; item += 1) if ((scores[item] ?? -1) >= 0) reach |= 1 << item;
    let set = 0;
    do {
      if (set !== 0) sums[set] = (sums[set & (set - 1)] ?? 0) + (scores[31 - Math.clz32(set & -set)] ?? 0);
      const value = (sums[set] ?? 0) * OVERLAP_ROOM + START - member.reach;
      offer(level.any, set, value, at, set, 0);
      if (member.regional) offer(level.regional, set, value, at, set, 0);
      set = (set - reach) & reach; // the next larger one
    } while (set !== 0);
  });
  return level;
}

function offer({ value, member, part, rest }: Table, set: number, to: number, at: number, taken: number, from: number) {
  if (to <= (value[set] ?? NONE)) return;
  value[set] = to;
  member[set] = at;
  part[set] = taken;
  rest[set] = from;
}

function joined(before: Level | undefined, single: Level | undefined, size: number, regional: boolean): Level {
  const level = { any: tableFor(size), regional: tableFor(size) };
  if (!before || !single) return level;
  for (let set = 0; set < size; set += 1)
    for (let taken = set; ; taken = (taken - 1) & set) {
      join(level.any, before.any, single.any, set, taken, 0);
      if (regional) join(level.regional, before.regional, single.any, set, taken, 1);
      if (regional) join(level.regional, before.any, single.regional, set, taken, 0);
      if (taken === 0) break;
    }
  return level;
}

function join(into: Table, before: Table, single: Table, set: number, taken: number, from: number): void {
  const one = single.value[taken] ?? NONE;
  const others = before.value[set ^ taken] ?? NONE;
  if (one >= 0 && others >= 0) offer(into, set, one + others - START, single.member[taken] ?? 0, taken, from);
}

function bestAt(levels: readonly Level[], at: number, size: number, regional: boolean): number[] | undefined {
  const table = levels[at]?.[regional ? 'regional' : 'any'];
  let best = 0;
  for (let set = 1; set < size; set += 1) {
    if ((table?.value[set] ?? NONE) < 0) continue;
    const more = countOf(set) - countOf(best);
    if (more > 0 || (more === 0 && (table?.value[set] ?? NONE) > (table?.value[best] ?? NONE))) best = set;
  }
  return best === 0 ? undefined : trace(levels, at, best, regional);
}

function trace(levels: readonly Level[], at: number, set: number, regional: boolean): number[] {
  const table = levels[at]?.[regional ? 'regional' : 'any'];
  const member = table?.member[set] ?? NONE;
  if (at === 0) return [member];
  const others = trace(levels, at - 1, set ^ (table?.part[set] ?? 0), table?.rest[set] === 1);
  return [...new Set([...others, member])];
}

export function countOf(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count += 1;
  return count;
}
