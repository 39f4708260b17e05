import type { Weighting } from '../policy.js';
import * as at from './columns.js';
import { STATES_BUDGET, STATES_TIES, STATES_TIME } from './item-columns.js';
import type { ItemColumns } from './item-columns.js';
import { topicPointsOf } from './topic-points.js';
import { REGION } from './topic-tables.js';

/**
 * The items that area, type, field, region, language and form of a programme (written at the beginning of `values`) do not
 * refuse, and whose list it could still change with all points that it can have for the rest. An upper bound: each has to be
 * scored.
 */
export function reachableItems(
  items: ItemColumns,
  values: Int32Array,
  { weight, sum }: Weighting,
  visit: (place: number) => void,
): void {
  const { areas, types, fields } = topicPointsOf(values, 0);
  const { topics, leasts, named, regions, languages, forms, end } = items;
  const codes = values[at.CODES_AT] ?? 0;
  const stated = (values[at.PLACES_AT] ?? 0) & (at.REGION_BITS | at.STATES_STATED);
  const [language, form] = [(codes >>> at.LANGUAGES_AT) & 127, codes >>> at.FORMS_AT];
  const most = mostFor(values, weight);
  for (let place = 0; place < end; place += 1) {
    const topic = topics[place] ?? -1;
    if (topic < 0) continue;
    const area = areas[topic & 0xff] ?? -1;
    const type = types[(topic >>> 8) & 0xff] ?? -1;
    const field = fields[(topic >>> 16) & 0xff] ?? -1;
    if ((area | type | field) < 0) continue;
    const region = named[place] === 1 ? REGION.named : (regions[place]?.[stated] ?? -1);
    const spoken = languages[place]?.[language] ?? -1;
    const given = forms[place]?.[form] ?? -1;
    if ((region | spoken | given) < 0) continue;
    const points = area + type + field + region;
    const topical = weight.coverage * ((points & 0xffff) >>> 2) + weight.specificity * (points >>> 18);
    const known = topical + weight.language * spoken + weight.form * given;
    if (known + (most[topic >>> 24] ?? 0) >= (leasts[place] ?? 0) * sum) visit(place);
  }
}

/** By what a need states: the most that a programme can have for all but topic, language and form. */
function mostFor(values: Int32Array, weight: Weighting['weight']): number[] {
  const provider = values[at.PROVIDER_AT] ?? 0;
  const [timed, funded] = [
    ((values[at.PLACES_AT] ?? 0) & at.TIME_STATED) !== 0,
    (values[at.CEILING_AT] ?? 0) !== at.NO_CEILING,
  ];
  const always =
    weight.capacity * ((values[at.LEAD_AT] ?? 0) >>> 16) +
    weight.proximity * ((provider & 0xff) === 0 ? 500 : 1000) +
    weight.experience * 1000;
  return Array.from({ length: 8 }, (_, states) => {
    const time = timed && (states & STATES_TIME) !== 0 ? 1000 : 500;
    const money = funded && (states & STATES_BUDGET) !== 0 ? 1000 : 500;
    const ties = (states & STATES_TIES) !== 0 ? 1000 : 500;
    return always + weight.timing * time + weight.funding * money + (weight.continuity + weight.wishes) * ties;
  });
}
