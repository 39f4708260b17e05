import type { ChoiceTable } from './choice-tables.js';
import { FIELD_SETS, NO_CEILING, TYPE_SETS } from './columns.js';
import type { NeedPlan } from './need-plan.js';
import type { RegionTable } from './region-tables.js';

/** What decides for nearly every open item that a programme does not reach its list, side by side: one place an item. */
export class ItemColumns {
  /** Area, then type from bit 8, field from bit 16, and from bit 24 what the need states: see `statesOf`. */
  topics: Int32Array = new Int32Array(64);
  /** The lowest score that would change the list. */
  leasts: Int32Array = new Int32Array(64);
  /** 1 while the programme in question names the requester. */
  named: Uint8Array = new Uint8Array(64);
  /** Shared tables of points; see `need-plan.ts`. */
  readonly regions: (RegionTable | undefined)[] = [];
  readonly languages: (ChoiceTable | undefined)[] = [];
  readonly forms: (ChoiceTable | undefined)[] = [];
  /** Places in use are below this; those that were emptied since hold no topic. */
  end = 0;
  private readonly free: number[] = [];

  /** @returns the place of the item */
  add(plan: NeedPlan, least: number): number {
    const place = this.free.pop() ?? this.end++;
    if (place >= this.topics.length) {
      this.topics = longer(this.topics);
      this.leasts = longer(this.leasts);
      this.named = new Uint8Array(this.topics.length);
    }
    const topic = plan.areaSet | ((plan.typeSet - TYPE_SETS) << 8) | ((plan.fieldSet - FIELD_SETS) << 16);
    this.topics[place] = topic | (statesOf(plan) << 24);
    this.leasts[place] = least;
    this.regions[place] = plan.regions;
    this.languages[place] = plan.languages;
    this.forms[place] = plan.forms;
    return place;
  }

  remove(place: number): void {
    this.topics[place] = NO_TOPIC;
    this.free.push(place);
  }
}

const NO_TOPIC = -1;

/** What a need has to state before timing, money and ties can give more than nothing known. */
export const STATES_TIME = 1;
export const STATES_BUDGET = 2;
export const STATES_TIES = 4;

function statesOf({ timeStated, budget, prepared: { need } }: NeedPlan): number {
  const tied = (need.continuity?.length ?? 0) + (need.wishes?.length ?? 0) > 0;
  return (timeStated ? STATES_TIME : 0) | (budget === NO_CEILING ? 0 : STATES_BUDGET) | (tied ? STATES_TIES : 0);
}

function longer(numbers: Int32Array): Int32Array {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
