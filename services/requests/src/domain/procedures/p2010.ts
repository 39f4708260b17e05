import type { ProcedureFileInput } from './procedure-file.js';

/**
 * Five working days to object, for circulation and posting apart. Whether silence is enough to post is where the sources
 * differ (S6: unless the State objects; S2c: with its consent), so it is a field; consent is the careful reading.
 */
export const p2010: ProcedureFileInput = {
  name: 'p2010',
  version: 1,
  provenance: 'Adopted in October 2010; confirmed (S6, S2c, S3b). Start of the windows: project design.',
  steps: {
    submitted: ['registered'],
    registered: ['authenticated'],
    authenticated: ['acknowledged'],
    acknowledged: ['circulated'],
  },
  windows: [
    { purpose: 'circulation', workingDays: 5, start: 'acknowledged', calendar: 'un-headquarters' },
    { purpose: 'posting', workingDays: 5, start: 'acknowledged', calendar: 'un-headquarters' },
  ],
  consent: { circulation: 'no-objection', posting: 'consent' },
  referralPauses: false,
  followUpMonths: 12,
  briefingMonths: 2,
};

/**
 * The State is asked every year as long as an item is open. That the Committee asks again is confirmed (S4a: its note of 10
 * March 2011 asked all States to update their requests); that it does so every year is ours.
 */
export const p2010Yearly: ProcedureFileInput = {
  ...p2010,
  version: 2,
  provenance: `${p2010.provenance} Asking again every year: project design.`,
  followUpAgainMonths: 12,
};
