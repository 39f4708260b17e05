import type { LocalDate, PartyCode, ProgrammeId } from '@clearinghouse/contracts';
import { compile } from '../compiled-offer.js';
import { weightingOf } from '../policy.js';
import { prepareNeed } from '../prepared-need.js';
import type { Need, Offer, Policy } from '../types.js';
import { checkNeed, checkOffer } from '../validate-input.js';
import { emptyColumns } from './columns.js';
import type { Columns } from './columns.js';
import { ItemColumns } from './item-columns.js';
import { planNeed } from './need-plan.js';
import type { NeedPlan } from './need-plan.js';
import { reachableItems } from './reachable-items.js';
import { AGREED, NAMED, OWN, WISHED, barOf, scoreRow } from './score-row.js';
import { NO_NUMBERS, clearRow, writeRow } from './write-row.js';

/** A line of an item's list, as far as it decides who enters and who leaves. */
export interface Listed {
  readonly programmeId: ProgrammeId;
  readonly score: number;
}
export interface OpenItem {
  readonly id: string;
  readonly plan: NeedPlan;
  readonly list: readonly Listed[];
  readonly place: number;
}

/** Open need items in columns, and by the programmes on their lists, for one policy and one day. */
export class ItemIndex {
  private readonly items = new Map<string, OpenItem>();
  private readonly columns = new ItemColumns();
  private readonly inPlace: (OpenItem | undefined)[] = [];
  private readonly byRequester = new Map<PartyCode, Set<number>>();
  private readonly byProgramme = new Map<ProgrammeId, Set<string>>();
  /** One programme at a time is looked at, in a row of its own. */
  private readonly row: Columns = emptyColumns(1, false);

  constructor(
    readonly policy: Policy,
    readonly today: LocalDate,
  ) {}

  /** Enters or replaces an item with the list it has now, best first. @throws CodedError MATCH.INPUT_INVALID, POLICY.INVALID */
  set(need: Need, list: readonly Listed[]): void {
    checkNeed(need);
    const plan = planNeed(prepareNeed(need, this.today), this.policy);
    this.delete(need.id);
    const place = this.columns.add(plan, list[this.policy.keep - 1]?.score ?? 0);
    const lines = list.map(({ programmeId, score }) => ({ programmeId, score }));
    const item = { id: need.id, plan, list: lines, place };
    this.items.set(need.id, item);
    this.inPlace[place] = item;
    entry(this.byRequester, need.requester).add(place);
    for (const { programmeId } of list) entry(this.byProgramme, programmeId).add(need.id);
  }

  delete(itemId: string): void {
    const item = this.items.get(itemId);
    if (!item) return;
    this.items.delete(itemId);
    this.columns.remove(item.place);
    this.inPlace[item.place] = undefined;
    this.byRequester.get(item.plan.prepared.need.requester)?.delete(item.place);
    for (const { programmeId } of item.list) this.byProgramme.get(programmeId)?.delete(itemId);
  }

  item = (itemId: string): OpenItem | undefined => this.items.get(itemId);
  /** Items on whose list the programme is. */
  listedIn = (id: ProgrammeId): ReadonlySet<string> => this.byProgramme.get(id) ?? new Set();

  /** Every item whose list the programme could be on, with its score. @throws CodedError MATCH.INPUT_INVALID */
  fitting(offer: Offer): [itemId: string, score: number][] {
    return this.reached(offer).map(({ item, score }) => [item.id, score]);
  }

  /** Likewise, with the items themselves. */
  reached(offer: Offer): { item: OpenItem; score: number }[] {
    checkOffer(offer);
    const { values } = this.row;
    writeRow(this.row, 0, offer, compile(offer), NO_NUMBERS);
    const found: { item: OpenItem; score: number }[] = [];
    const { named, leasts } = this.columns;
    const naming = offer.states.flatMap((state) => [...(this.byRequester.get(state) ?? [])]);
    for (const place of naming) named[place] = 1;
    reachableItems(this.columns, values, weightingOf(this.policy), (place) => {
      const item = this.inPlace[place];
      if (!item) return;
      const { plan } = item;
      const ties = tiesTo(plan.prepared.need, offer.provider) | (named[place] === 1 ? NAMED : 0);
      const least = leasts[place] ?? 0;
      const score = scoreRow(plan, values, 0, ties, barOf(plan, least));
      if (score >= least) found.push({ item, score });
    });
    for (const place of naming) named[place] = 0;
    clearRow(this.row, 0);
    return found;
  }
}

function tiesTo({ requester, continuity, wishes }: Need, provider: PartyCode): number {
  const agreed = continuity?.some((each) => each.provider === provider);
  return (requester === provider ? OWN : 0) | (agreed ? AGREED : 0) | (wishes?.includes(provider) ? WISHED : 0);
}

function entry<K, V>(map: Map<K, Set<V>>, key: K): Set<V> {
  const known = map.get(key) ?? new Set<V>();
  map.set(key, known);
  return known;
}
