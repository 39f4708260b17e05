import type { LocalDate, Reason } from '@clearinghouse/contracts';
import type { ChangeCode } from '../reason-texts.js';
import type { Need, Offer } from '../types.js';

export type Side = 'programme' | 'need';

/** One field of one side, changed: what it would say, in a code for readers and in data for the engine. */
export interface Change<T extends Need | Offer = Need | Offer> {
  readonly side: Side;
  /** `valid-until.extend`, `language.add` ...; parameters and source fields as every reason. */
  readonly reason: Reason;
  /** Days moved, 0 where the change is not one of days. Fewer changed fields come first, then fewer days. */
  readonly days: number;
  /** The fields as they would be. */
  readonly to: Partial<T>;
}

export type OfferChange = Change<Offer>;
export type NeedChange = Change<Need>;

/** The record as it would be; the given one stays as it is. */
export const changed = <T extends Need | Offer>(record: T, changes: readonly Change<T>[]): T =>
  changes.reduce((all, { to }) => ({ ...all, ...to }), record);

type Params = Reason['params'];

export const offerChange = (
  code: ChangeCode,
  field: keyof Offer & string,
  params: Params,
  to: Partial<Offer>,
  days = 0,
): OfferChange => ({ side: 'programme', reason: { code, params, fields: [`programme.${field}`] }, days, to });

export const needChange = (
  code: ChangeCode,
  field: keyof Need & string,
  params: Params,
  to: Partial<Need>,
  days = 0,
): NeedChange => ({ side: 'need', reason: { code, params, fields: [`need.${field}`] }, days, to });

export const daysOf = (changes: readonly { readonly days: number }[]): number =>
  changes.reduce((sum, each) => sum + each.days, 0);

/** The parameters of a change of a day; `from` only where one is stated. */
export const dayParams = (from: LocalDate | undefined, to: LocalDate): Params =>
  from === undefined ? { to } : { from, to };
