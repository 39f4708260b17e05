import { AREAS, ASSISTANCE_TYPES, FIELDS } from '@clearinghouse/contracts';
import * as at from './columns.js';
import { eachSetOf } from './fitting-sets.js';
import { areaTopic, typeTopic } from './score-row.js';
import { AREA_MASKS, FIELD_TABLES, TYPE_TABLES } from './topic-tables.js';

/** For one programme, the topic points of every area, type and field that a need may have; -1 where it is refused. */
export interface TopicPoints {
  readonly areas: Int32Array;
  readonly types: Int32Array;
  readonly fields: Int32Array;
}

export function topicPointsOf(values: Int32Array, start: number): TopicPoints {
  const codes = values[start + at.CODES_AT] ?? 0;
  const areas = new Int32Array(AREAS.length).fill(-1);
  const types = new Int32Array(ASSISTANCE_TYPES.length).fill(-1);
  const fields = new Int32Array(FIELDS.length).fill(-1);
  eachSetOf(values, start, (set) => {
    const [area, type, field] = [AREA_MASKS[set], TYPE_TABLES[set - at.TYPE_SETS], FIELD_TABLES[set - at.FIELD_SETS]];
    if (area) areas[set] = areaTopic(area, values, start);
    if (type) types[set - at.TYPE_SETS] = typeTopic(type, codes & 0x1ffff);
    if (field) fields[set - at.FIELD_SETS] = field[(codes >>> at.FIELDS_AT) & 31] ?? 0;
  });
  return { areas, types, fields };
}
