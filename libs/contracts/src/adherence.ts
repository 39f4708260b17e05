import { z } from 'zod';
import { PartyCodeSchema } from './party.js';
import { text } from './text.js';
import { LocalDateSchema } from './time.js';

/** Treaties and memberships that providers name as conditions. General knowledge; a provider's text may name others. */
export const INSTRUMENTS = [
  'npt',
  'bwc',
  'cwc',
  'cppnm',
  'cppnm-amendment',
  'icsant',
  'ctbt',
  'iaea',
  'opcw',
  'wco',
  'interpol',
  'woah',
  'who',
] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** A fact about a State, never a judgement: what a source said on a day. Where there is none, nothing is assumed. */
export const AdherenceFactSchema = z.strictObject({
  state: PartyCodeSchema,
  instrument: z.enum(INSTRUMENTS),
  status: z.enum(['party', 'signatory', 'not-party']).describe('For an organization: party means member.'),
  source: text(500).describe('Where it is said: an address or a document.'),
  asOf: LocalDateSchema.describe('The day on which the source said it.'),
});
export type AdherenceFact = z.output<typeof AdherenceFactSchema>;
