import type { LocalDate, PartyCode, ProgrammeId } from '@clearinghouse/contracts';
import { compile } from '../compiled-offer.js';
import { prepareNeed } from '../prepared-need.js';
import type { Need, Offer, Policy } from '../types.js';
import { checkNeed, checkOffer } from '../validate-input.js';
import { emptyColumns } from './columns.js';
import type { Columns } from './columns.js';
import { planNeed } from './need-plan.js';
import type { NeedPlan } from './need-plan.js';
import { AGREED, NAMED, OWN, WISHED, scoreRow } from './score-row.js';
import { NO_NUMBERS, clearRow, writeRow } from './write-row.js';

/** A line of an item's list, as far as it decides who enters and who leaves. */
export interface Listed {
  readonly programmeId: ProgrammeId;
  readonly score: number;
}
export interface OpenItem {
  readonly plan: NeedPlan;
  readonly list: readonly Listed[];
}

/** Open need items by topic and by the programmes on their lists, for one policy and one day. */
export class ItemIndex {
  private readonly items = new Map<string, OpenItem>();
  private readonly byTopic = new Map<string, Map<string, OpenItem>>();
  private readonly byProgramme = new Map<ProgrammeId, Set<string>>();
  /** One programme at a time is looked at, in a row of its own. */
  private readonly columns: Columns = emptyColumns(1, false);

  constructor(
    readonly policy: Policy,
    readonly today: LocalDate,
  ) {}

  /** Enters or replaces an item with the list it has now, best first. @throws CodedError MATCH.INPUT_INVALID, POLICY.INVALID */
  set(need: Need, list: readonly Listed[]): void {
    checkNeed(need);
    const plan = planNeed(prepareNeed(need, this.today), this.policy);
    this.delete(need.id);
    const item = { plan, list: list.map(({ programmeId, score }) => ({ programmeId, score })) };
    this.items.set(need.id, item);
    entry(this.byTopic, topicOf(plan)).set(need.id, item);
    for (const { programmeId } of list) this.listing(programmeId).add(need.id);
  }

  delete(itemId: string): void {
    const item = this.items.get(itemId);
    if (!item) return;
    this.items.delete(itemId);
    this.byTopic.get(topicOf(item.plan))?.delete(itemId);
    for (const { programmeId } of item.list) this.byProgramme.get(programmeId)?.delete(itemId);
  }

  item = (itemId: string): OpenItem | undefined => this.items.get(itemId);
  /** Items on whose list the programme is. */
  listedIn = (id: ProgrammeId): ReadonlySet<string> => this.byProgramme.get(id) ?? new Set();

  /** Every item that the programme fits, with its score. @throws CodedError MATCH.INPUT_INVALID */
  fitting(offer: Offer): [itemId: string, score: number][] {
    checkOffer(offer);
    writeRow(this.columns, 0, offer, compile(offer), NO_NUMBERS);
    const states: ReadonlySet<PartyCode> = new Set(offer.states);
    const found: [string, number][] = [];
    for (const items of this.byTopic.values())
      for (const [id, { plan, list }] of items) {
        if (!this.inSets(plan)) break; // items of one topic are in or out together
        const mark = markOf(plan.prepared.need, offer.provider, states);
        const least = list[this.policy.keep - 1]?.score ?? 0;
        const score = scoreRow(plan, this.columns, 0, mark, least);
        if (score >= 0) found.push([id, score]);
      }
    clearRow(this.columns, 0);
    return found;
  }

  private inSets({ areaSet, typeSet, fieldSet }: NeedPlan): boolean {
    const { sets, rows } = this.columns;
    const words = rows >>> 5;
    return ((sets[areaSet * words] ?? 0) & (sets[typeSet * words] ?? 0) & (sets[fieldSet * words] ?? 0) & 1) !== 0;
  }

  private listing(id: ProgrammeId): Set<string> {
    const known = this.byProgramme.get(id) ?? new Set<string>();
    this.byProgramme.set(id, known);
    return known;
  }
}

function markOf({ requester, continuity, wishes }: Need, provider: PartyCode, states: ReadonlySet<PartyCode>): number {
  const agreed = continuity?.some((each) => each.provider === provider);
  return (
    (requester === provider ? OWN : 0) |
    (states.has(requester) ? NAMED : 0) |
    (agreed ? AGREED : 0) |
    (wishes?.includes(provider) ? WISHED : 0)
  );
}

const topicOf = ({ areaSet, typeSet, fieldSet }: NeedPlan): string => `${areaSet} ${typeSet} ${fieldSet}`;

function entry(map: Map<string, Map<string, OpenItem>>, key: string): Map<string, OpenItem> {
  const known = map.get(key) ?? new Map<string, OpenItem>();
  map.set(key, known);
  return known;
}
