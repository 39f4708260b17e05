import type { FactorName } from '../types.js';
import { capacity } from './capacity.js';
import { form, language } from './choices.js';
import { continuity } from './continuity.js';
import { coverage } from './coverage.js';
import { experience } from './experience.js';
import type { FactorMeasure } from './factor.js';
import { funding } from './funding.js';
import { proximity } from './proximity.js';
import { specificity } from './specificity.js';
import { timing } from './timing.js';
import { wishes } from './wishes.js';

/** How each factor of the policy is measured. */
export const MEASURES: Readonly<Record<FactorName, FactorMeasure>> = {
  coverage,
  specificity,
  timing,
  language,
  form,
  capacity,
  proximity,
  continuity,
  funding,
  wishes,
  experience,
};
