import { z } from 'zod';
import { PartyCodeSchema } from './party.js';
import { text } from './text.js';
import { LocalDateSchema } from './time.js';
import { INSTRUMENTS } from './vocabulary.js';

/** A fact about a State, never a judgement: what a source said on a day. Where there is none, nothing is assumed. */
export const AdherenceFactSchema = z.strictObject({
  state: PartyCodeSchema,
  instrument: z.enum(INSTRUMENTS),
  status: z.enum(['party', 'signatory', 'not-party']).describe('For an organization: party means member.'),
  source: text(500).describe('Where it is said: an address or a document.'),
  asOf: LocalDateSchema.describe('The day on which the source said it.'),
});
export type AdherenceFact = z.output<typeof AdherenceFactSchema>;
