import type { ProcedureFileInput } from './procedure-file.js';

/** For requests from before October 2010, and wherever nobody knows: no clocks, express consent for everything. */
export const notRecorded: ProcedureFileInput = {
  name: 'not-recorded',
  version: 1,
  provenance: 'Project design: what is not recorded has no clocks.',
  steps: {
    submitted: ['registered'],
    registered: ['authenticated'],
    authenticated: ['acknowledged'],
    acknowledged: ['circulated'],
  },
  windows: [],
  consent: { circulation: 'as-wished', posting: 'consent' },
  referralPauses: false,
  followUpMonths: null,
  briefingMonths: null,
};
