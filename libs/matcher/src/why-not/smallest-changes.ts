import type { PreparedNeed } from '../prepared-need.js';
import type { RuleName } from '../rules/index.js';
import type { Offer } from '../types.js';
import type { NeedChange, OfferChange } from './change.js';
import * as list from './list-changes.js';
import { needTimeChanges, programmeTimeChanges } from './time-changes.js';

type Ways<C> = Readonly<Record<RuleName, (prepared: PreparedNeed, offer: Offer) => readonly C[] | undefined>>;

const one = <C>(change: C | undefined): readonly C[] | undefined => change && [change];

/** What the programme would have to say instead, rule by rule. Nobody becomes another party. */
const PROGRAMME: Ways<OfferChange> = {
  provider: () => undefined,
  area: ({ need }, offer) => [list.addArea(offer, need.area)],
  type: ({ need }, offer) => [list.addType(offer, need.assistanceType)],
  field: ({ need }, offer) => [list.addField(offer, need.field)],
  region: (prepared, offer) => [list.nameState(offer, prepared)],
  scope: (prepared, offer) => [list.waiveConditions(offer, prepared)],
  language: ({ need }, offer) => one(withFirst(need.languages, (code) => list.addLanguage(offer, code))),
  form: ({ need }, offer) => one(withFirst(need.forms, (code) => list.addForm(offer, code))),
  time: programmeTimeChanges,
  capacity: (_, offer) => [list.freeOne(offer)],
};

/** What the need item would have to say instead. A requester does not move, joins nothing for it, and gives no capacity. */
const NEED: Ways<NeedChange> = {
  provider: () => undefined,
  area: (prepared, offer) => one(list.changeArea(prepared, offer)),
  type: (_, offer) => one(list.changeType(offer)),
  field: (_, offer) => one(list.changeField(offer)),
  region: () => undefined,
  scope: () => undefined,
  language: (prepared, offer) => one(list.acceptLanguage(prepared, offer)),
  form: (prepared, offer) => one(list.acceptForm(prepared, offer)),
  time: needTimeChanges,
  capacity: () => undefined,
};

function withFirst<T extends string, C>(codes: readonly T[], change: (code: T) => C): C | undefined {
  const code = list.firstOf(codes);
  return code && change(code);
}

/** The changes of all failed rules together; undefined when one of them cannot be met on that side. */
function all<C>(ways: Ways<C>, prepared: PreparedNeed, offer: Offer, failed: readonly RuleName[]) {
  const changes: C[] = [];
  for (const rule of failed) {
    const way = ways[rule](prepared, offer);
    if (!way) return undefined;
    changes.push(...way);
  }
  return changes;
}

/** Rules read different fields, so the smallest changes of each are together the smallest of all. */
export const programmeChanges = (prepared: PreparedNeed, offer: Offer, failed: readonly RuleName[]) =>
  all(PROGRAMME, prepared, offer, failed);
export const needChanges = (prepared: PreparedNeed, offer: Offer, failed: readonly RuleName[]) =>
  all(NEED, prepared, offer, failed);
