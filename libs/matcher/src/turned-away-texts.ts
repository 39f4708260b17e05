import type { OUTCOMES, OutcomeCode } from './outcomes.js';

/** The codes that refuse. */
export type RefusalCode = {
  [C in OutcomeCode]: (typeof OUTCOMES)[C]['standing'] extends 'fails' ? C : never;
}[OutcomeCode];

/** For an item without suggestions: how many programmes a rule turned away. A programme may be counted by several rules. */
export const TURNED_AWAY_TEXTS: Readonly<Record<RefusalCode, string>> = {
  'provider.own-programme': '{count} of {of} programmes: of the requester itself.',
  'area.outside': '{count} of {of} programmes: state other areas.',
  'type.outside': '{count} of {of} programmes: state other types of assistance.',
  'field.outside': '{count} of {of} programmes: state other fields.',
  'region.outside': '{count} of {of} programmes: state a coverage that does not include the requester.',
  'scope.outside': '{count} of {of} programmes: ask for treaties or memberships that the record denies.',
  'language.none-shared': '{count} of {of} programmes: state no working language in common.',
  'form.none-shared': '{count} of {of} programmes: state no form in common.',
  'time.expired': '{count} of {of} programmes: were on offer until an earlier day.',
  'time.ends-too-early': '{count} of {of} programmes: are on offer until a day before help could begin.',
  'time.too-late': '{count} of {of} programmes: could begin only after the latest day of the need item.',
  'capacity.none-free': '{count} of {of} programmes: the provider states that no capacity is free.',
};
