import { fixedReason, reasonsBy } from '../fixed-reason.js';
import { standingOf } from '../outcomes.js';
import type { OutcomeCode, Standing } from '../outcomes.js';
import type { FactorMeasure } from './factor.js';
import { NEUTRAL } from './factor.js';

const POINTS: Readonly<Record<Standing, number>> = { fits: 1000, partly: 600, unknown: NEUTRAL, fails: 0 };
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

/** Points of one of the four outcomes. */
export const coverageOfOutcome = (code: OutcomeCode | null): number => (code ? POINTS[standingOf(code)] : NEUTRAL);

/** By covered x 25 + partly x 5 + open, of four. */
const counted = reasonsBy(4 * 25, (number) =>
  fixedReason(
    'factor.coverage',
    { covered: Math.floor(number / 25), partly: Math.floor(number / 5) % 5, open: number % 5 },
    FIELDS,
  ),
);
const COUNTS: Readonly<Record<Standing, number>> = { fits: 25, partly: 5, unknown: 1, fails: 0 };

/** Mean of area, type, field and region, which say what is covered: covered 1000, partly 600, not known 500. */
export const coverage: FactorMeasure = {
  points: (_, __, { area, type, field, region }) =>
    Math.floor(
      (coverageOfOutcome(area) + coverageOfOutcome(type) + coverageOfOutcome(field) + coverageOfOutcome(region)) / 4,
    ),
  reason(_, __, { area, type, field, region }) {
    let number = 0;
    for (const code of [area, type, field, region]) number += COUNTS[code ? standingOf(code) : 'unknown'];
    return counted(number);
  },
};
