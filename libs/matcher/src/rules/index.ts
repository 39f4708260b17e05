import { area } from './area.js';
import { assistanceType } from './assistance-type.js';
import { capacity } from './capacity.js';
import { field } from './field.js';
import { form } from './form.js';
import { language } from './language.js';
import { provider } from './provider.js';
import { region } from './region.js';
import type { Rule } from './rule.js';
import { scope } from './scope.js';
import { time } from './time.js';

export const RULE_NAMES = [
  'provider',
  'area',
  'type',
  'field',
  'region',
  'scope',
  'language',
  'form',
  'time',
  'capacity',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

/** The hard rules. Reasons and counts come in the order of RULE_NAMES. */
export const RULES: Readonly<Record<RuleName, Rule>> = {
  provider,
  area,
  type: assistanceType,
  field,
  region,
  scope,
  language,
  form,
  time,
  capacity,
};
