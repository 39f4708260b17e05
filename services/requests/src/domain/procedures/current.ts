import type { ProcedureFileInput } from './procedure-file.js';

/** Circulated as the request wishes, posted with consent; no window is known of. */
export const current: ProcedureFileInput = {
  name: 'current',
  version: 1,
  provenance: 'Text citing resolution 2663 (S2a). Follow-up and briefing are not stated there; kept as project design.',
  steps: {
    submitted: ['registered'],
    registered: ['authenticated'],
    authenticated: ['acknowledged'],
    acknowledged: ['circulated'],
  },
  windows: [],
  consent: { circulation: 'as-wished', posting: 'consent' },
  referralPauses: false,
  followUpMonths: 12,
  briefingMonths: 2,
};

/** The State is asked every year as long as an item is open. */
export const currentYearly: ProcedureFileInput = {
  ...current,
  version: 2,
  provenance: 'As version 1; asking again every year: project design.',
  followUpAgainMonths: 12,
};
