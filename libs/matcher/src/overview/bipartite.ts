import { CodedError } from '@clearinghouse/contracts';
import type { OverviewItem, OverviewProgramme } from './types.js';

/** Items and programmes in the order of their ids, as numbers, so that the order of input never shows. */
export interface Bipartite {
  readonly items: readonly OverviewItem[];
  readonly programmes: readonly OverviewProgramme[];
  readonly capacity: Int32Array;
  readonly regions: readonly string[];
  readonly regionOf: Int32Array;
  /** Candidates of item i: edges first[i] to first[i + 1], in the order of programme ids. */
  readonly first: Int32Array;
  readonly programme: Int32Array;
  readonly score: Int32Array;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

function refuse(kind: string, id: string, field: string): never {
  throw new CodedError('MATCH.INPUT_INVALID', { kind, id, problems: [{ code: 'not-a-number-in-range', field }] });
}

/** @throws CodedError MATCH.INPUT_INVALID for doubled ids, unknown programmes, capacities and scores out of range */
export function bipartite(given: readonly OverviewItem[], offered: readonly OverviewProgramme[]): Bipartite {
  const items = [...given].sort(byId);
  const programmes = [...offered].sort(byId);
  const place = new Map(programmes.map(({ id }, at) => [id, at]));
  if (place.size < programmes.length || new Set(items.map(({ id }) => id)).size < items.length)
    refuse('overview', '', 'id');
  const edges = items.map((item) => edgesOf(item, place));
  const first = new Int32Array(items.length + 1);
  edges.forEach((list, at) => (first[at + 1] = (first[at] ?? 0) + list.length));
  const all = Float64Array.from(edges.flat());
  const regions = [...new Set(items.map(({ region }) => region))].sort();
  const number = new Map(regions.map((region, at) => [region, at]));
  return {
    items,
    programmes,
    capacity: Int32Array.from(programmes, (each) => capacityOf(each, items.length)),
    regions,
    regionOf: Int32Array.from(items, ({ region }) => number.get(region) ?? 0),
    first,
    programme: Int32Array.from(all, (edge) => Math.floor(edge / SCORES)),
    score: Int32Array.from(all, (edge) => edge % SCORES),
  };
}

function capacityOf({ id, capacity = Infinity }: OverviewProgramme, items: number): number {
  if (Number.isNaN(capacity) || capacity < 0 || (capacity !== Infinity && !Number.isInteger(capacity)))
    refuse('programme', id, 'capacity');
  return Math.min(capacity, items);
}

const SCORES = 1001;

/** Programme and score of each candidate as one number, sorted. */
function edgesOf({ id, candidates }: OverviewItem, place: ReadonlyMap<string, number>): number[] {
  const edges = candidates.map(({ programmeId, score }) => {
    const at = place.get(programmeId) ?? refuse('need', id, 'candidates.programmeId');
    if (!Number.isInteger(score) || score < 0 || score >= SCORES) refuse('need', id, 'candidates.score');
    return at * SCORES + score;
  });
  edges.sort((a, b) => a - b);
  if (edges.some((edge, at) => at > 0 && Math.floor(edge / SCORES) === Math.floor((edges[at - 1] ?? 0) / SCORES)))
    refuse('need', id, 'candidates.programmeId');
  return edges;
}

/** The score of an item with a programme; 0 where the programme is no candidate. */
export function scoreWith({ first, programme, score }: Bipartite, item: number, wanted: number): number {
  for (let edge = first[item] ?? 0; edge < (first[item + 1] ?? 0); edge += 1)
    if (programme[edge] === wanted) return score[edge] ?? 0;
  return 0;
}
