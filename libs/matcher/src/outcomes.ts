/** What a hard rule found. `unknown` is neutral: it asks for clarification and never refuses. */
export type Standing = 'fits' | 'partly' | 'unknown' | 'fails';

const outcome = (standing: Standing, ...fields: string[]) => ({ standing, fields });

/**
 * Every outcome of every hard rule: its standing, and the fields that its parameters come from (a reason is withheld
 * with any of them). The codes are stable: they are stored, sent, and translated at the edge.
 */
export const OUTCOMES = {
  'provider.own-programme': outcome('fails', 'need.requester', 'programme.provider'),
  'area.names': outcome('fits', 'need.area', 'programme.areas'),
  'area.wider': outcome('fits', 'need.area', 'programme.areas'),
  'area.part': outcome('partly', 'need.area', 'programme.areas'),
  'area.not-stated': outcome('unknown', 'programme.areas'),
  'area.outside': outcome('fails', 'need.area', 'programme.areas'),
  'type.names': outcome('fits', 'need.assistanceType', 'programme.assistanceTypes'),
  'type.narrower': outcome('partly', 'need.assistanceType', 'programme.assistanceTypes'),
  'type.substitute': outcome('partly', 'need.assistanceType', 'programme.assistanceTypes'),
  'type.wider': outcome('unknown', 'need.assistanceType', 'programme.assistanceTypes'),
  'type.open': outcome('unknown', 'need.assistanceType', 'programme.assistanceTypes'),
  'type.not-stated': outcome('unknown', 'programme.assistanceTypes'),
  'type.outside': outcome('fails', 'need.assistanceType', 'programme.assistanceTypes'),
  'field.names': outcome('fits', 'need.field', 'programme.fields'),
  'field.cross': outcome('fits', 'need.field', 'programme.fields'),
  'field.part': outcome('partly', 'need.field', 'programme.fields'),
  'field.not-stated': outcome('unknown', 'programme.fields'),
  'field.outside': outcome('fails', 'need.field', 'programme.fields'),
  'region.state-named': outcome('fits', 'need.requester', 'programme.states'),
  'region.names': outcome('fits', 'need.requester', 'programme.regions'),
  'region.worldwide': outcome('fits', 'programme.regions'),
  'region.to-be-confirmed': outcome('unknown', 'need.requester', 'programme.regions'),
  'region.not-stated': outcome('unknown', 'programme.regions', 'programme.states'),
  'region.outside': outcome('fails', 'need.requester', 'programme.regions', 'programme.states'),
  'scope.met': outcome('fits', 'need.adherence', 'programme.requiresAdherence'),
  'scope.to-be-confirmed': outcome('unknown', 'need.adherence', 'programme.requiresAdherence'),
  'scope.outside': outcome('fails', 'need.adherence', 'programme.requiresAdherence'),
  'language.shared': outcome('fits', 'need.languages', 'programme.languages'),
  'language.need-open': outcome('unknown', 'need.languages'),
  'language.not-stated': outcome('unknown', 'programme.languages'),
  'language.none-shared': outcome('fails', 'need.languages', 'programme.languages'),
  'form.shared': outcome('fits', 'need.forms', 'programme.forms'),
  'form.need-open': outcome('unknown', 'need.forms'),
  'form.not-stated': outcome('unknown', 'programme.forms'),
  'form.none-shared': outcome('fails', 'need.forms', 'programme.forms'),
  'time.fits': outcome('fits', 'need.from', 'programme.availableFrom', 'programme.leadTimeDays'),
  'time.need-open': outcome('unknown', 'need.from', 'need.by'),
  'time.not-stated': outcome('unknown', 'programme.availableFrom', 'programme.validUntil', 'programme.leadTimeDays'),
  'time.expired': outcome('fails', 'programme.validUntil'),
  'time.ends-too-early': outcome(
    'fails',
    'programme.validUntil',
    'need.from',
    'programme.availableFrom',
    'programme.leadTimeDays',
  ),
  'time.too-late': outcome('fails', 'need.by', 'need.from', 'programme.availableFrom', 'programme.leadTimeDays'),
  'capacity.stated': outcome('fits', 'programme.capacity'),
  'capacity.not-stated': outcome('unknown', 'programme.capacity'),
  'capacity.none-free': outcome('fails', 'programme.capacity'),
} as const satisfies Record<string, { standing: Standing; fields: readonly string[] }>;

/** Outcomes whose parameters come from the need alone: said once, they are said the same way of every programme. */
export const OF_THE_NEED: ReadonlySet<OutcomeCode> = new Set<OutcomeCode>([
  ...(['area.names', 'area.wider', 'area.not-stated', 'type.names', 'type.not-stated'] as const),
  ...(['field.names', 'field.cross', 'field.not-stated'] as const),
  ...(['region.state-named', 'region.worldwide', 'region.not-stated'] as const),
  ...(['language.need-open', 'language.not-stated', 'form.need-open', 'form.not-stated'] as const),
  ...(['time.need-open', 'time.not-stated', 'capacity.not-stated'] as const),
]);

export type OutcomeCode = keyof typeof OUTCOMES;

export const standingOf = (code: OutcomeCode): Standing => OUTCOMES[code].standing;
