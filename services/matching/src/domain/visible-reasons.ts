import type { Reason } from '@clearinghouse/contracts';

/** Source fields that a requester may read: its own need, and what a programme says to everybody. Others are withheld. */
const READABLE_PROGRAMME_FIELDS: ReadonlySet<string> = new Set(
  [
    'provider',
    'providerKind',
    'title',
    'areas',
    'fields',
    'assistanceTypes',
    'regions',
    'states',
    'languages',
    'forms',
    'leadTimeDays',
    'availableFrom',
    'validUntil',
    'conditions',
    'eligibility',
    'requiresAdherence',
    'experienceRegions',
  ].map((field) => `programme.${field}`),
);

const readable = (field: string) => field.startsWith('need.') || READABLE_PROGRAMME_FIELDS.has(field);

/** A reason goes with its sources: one unreadable field withholds the whole of it (capacity, budget ceiling, contact). */
export const reasonsForRequester = (reasons: readonly Reason[]): Reason[] =>
  reasons.filter((reason) => reason.fields.every(readable));
