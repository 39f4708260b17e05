import { fixedReason, reasonsBy } from '../fixed-reason.js';
import type { OutcomeCode } from '../outcomes.js';
import type { FactorMeasure } from './factor.js';
import { NEUTRAL } from './factor.js';

/** How closely the programme's own words name the need; what is not in the table is neutral. */
const POINTS: Readonly<Partial<Record<OutcomeCode, number>>> = {
  'area.names': 1000,
  'area.wider': 600,
  'type.names': 1000,
  'type.narrower': 800,
  'field.names': 1000,
  'field.cross': 700,
  'region.state-named': 1000,
  'region.names': 800,
  'region.worldwide': 600,
};
const FIELDS: readonly string[] = [
  'need.area',
  'need.assistanceType',
  'need.field',
  'need.requester',
  'programme.areas',
  'programme.assistanceTypes',
  'programme.fields',
  'programme.regions',
  'programme.states',
];

export const specificityOfOutcome = (code: OutcomeCode | null): number => (code && POINTS[code]) ?? NEUTRAL;
const NAMED: readonly (OutcomeCode | null)[] = ['area.names', 'type.names', 'field.names', 'region.state-named'];

const namedIn = reasonsBy(4, (named) => fixedReason('factor.specificity', { named }, FIELDS));

export const specificity: FactorMeasure = {
  points: (_, __, { area, type, field, region }) =>
    Math.floor(
      (specificityOfOutcome(area) +
        specificityOfOutcome(type) +
        specificityOfOutcome(field) +
        specificityOfOutcome(region)) /
        4,
    ),
  reason(_, __, { area, type, field, region }) {
    let named = 0;
    for (const code of [area, type, field, region]) if (NAMED.includes(code)) named += 1;
    return namedIn(named);
  },
};
