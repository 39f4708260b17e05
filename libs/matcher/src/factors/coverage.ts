import { standingOf } from '../outcomes.js';
import type { OutcomeCode, Standing } from '../outcomes.js';
import type { FactorMeasure, Verdicts } from './factor.js';
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

/** The four rules that say what is covered: topic and requester. The others say how and when. */
export const topicOf = ({ area, type, field, region }: Verdicts): (OutcomeCode | null)[] => [area, type, field, region];

/** Mean of area, type, field and region: covered 1000, partly 600, not known 500. */
export const coverage: FactorMeasure = {
  points: (_, __, { area, type, field, region }) =>
    Math.floor(
      (coverageOfOutcome(area) + coverageOfOutcome(type) + coverageOfOutcome(field) + coverageOfOutcome(region)) / 4,
    ),
  reason(_, __, verdicts) {
    const standings = topicOf(verdicts).map((code) => (code ? standingOf(code) : 'unknown'));
    const count = (wanted: Standing) => standings.filter((each) => each === wanted).length;
    return {
      code: 'factor.coverage',
      params: { covered: count('fits'), partly: count('partly'), open: count('unknown') },
      fields: FIELDS.slice(),
    };
  },
};
