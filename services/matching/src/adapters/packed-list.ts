import type { Factor, Reason } from '@clearinghouse/contracts';
import type { Entry, SuggestionList } from '../domain/suggestion-list.js';

/** A reason as [code, which of `fields`, params]; as it is when it has other parts than these. */
type PackedReason = readonly [string, number, Reason['params']] | Reason;

/** What the entries of one list have in common; they name it by its place here. */
export interface Legend {
  readonly factors: readonly string[];
  readonly fields: readonly (readonly string[])[];
  readonly reasons: readonly PackedReason[];
}

export interface PackedEntry extends Omit<Entry, 'reasons' | 'factors'> {
  readonly reasons: readonly number[];
  /** [which of `factors`, points, weight, share, which of `reasons`] */
  readonly factors: readonly (readonly [number, number, number, number, number])[];
}

/** A list as it is stored: reasons and factors, most of a list, are written once and not with every entry. */
export interface PackedList extends Omit<SuggestionList, 'entries'> {
  readonly entries: readonly PackedEntry[];
  readonly legend: Legend;
}

/** Different values in order of their first mention, told apart by a key that costs less than their text. */
class Mentions<T, K> {
  readonly values: T[] = [];
  private readonly places = new Map<K, number>();

  placeOf(key: K, value: T): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

export function packList(list: SuggestionList): PackedList {
  const factors = new Mentions<string, string>();
  const fields = new Mentions<readonly string[], string>();
  const reasons = new Mentions<Reason, Reason>(); // the engine says the same with the same object
  const entries = list.entries.map((entry) => ({
    ...entry,
    reasons: entry.reasons.map((reason) => reasons.placeOf(reason, reason)),
    factors: entry.factors.map(
      ({ factor, points, weight, share, reason }) =>
        [factors.placeOf(factor, factor), points, weight, share, reasons.placeOf(reason, reason)] as const,
    ),
  }));
  const packed = reasons.values.map((reason) => packReason(reason, fields));
  return { ...list, entries, legend: { factors: factors.values, fields: fields.values, reasons: packed } };
}

/** The list as it was, to the order of its fields. */
export function unpackList({ legend, ...list }: PackedList): SuggestionList {
  const reasons = legend.reasons.map((reason) => unpackReason(reason, legend));
  const at = (place: number): Reason => reasons[place] ?? missing();
  const factorOf = ([name, points, weight, share, reason]: PackedEntry['factors'][number]): Factor => ({
    ...{ factor: legend.factors[name] ?? missing(), points, weight, share },
    reason: at(reason),
  });
  const entries = list.entries.map((entry) => ({
    ...entry,
    reasons: entry.reasons.map(at),
    factors: entry.factors.map(factorOf),
  }));
  return { ...list, entries };
}

const packReason = (reason: Reason, fields: Mentions<readonly string[], string>): PackedReason =>
  Object.keys(reason).join() === 'code,params,fields'
    ? [reason.code, fields.placeOf(reason.fields.join(), reason.fields), reason.params]
    : reason;

function unpackReason(packed: PackedReason, { fields }: Legend): Reason {
  if (!isPacked(packed)) return packed;
  const [code, place, params] = packed;
  return { code, params, fields: [...(fields[place] ?? missing())] };
}

const isPacked = (packed: PackedReason): packed is Exclude<PackedReason, Reason> => Array.isArray(packed);

function missing(): never {
  throw new Error('the legend of a list does not hold what its entries name');
}
