import { z } from 'zod';
import { AttachmentIdSchema } from './ids.js';
import { PartyCodeSchema } from './party.js';
import { text } from './text.js';
import { LocalDateSchema } from './time.js';

/** What a registrar holds in hand when entering something on behalf of its sender. Seen by the experts and the sender. */
export const PaperReceiptSchema = z.strictObject({
  reference: text(100).describe('Reference of the note verbale or letter. Inferred (S1).'),
  dateReceived: LocalDateSchema.describe('Day on which the paper arrived, New York. Project design.'),
  scan: AttachmentIdSchema.optional().describe(
    'The scan, an attachment of the request: always, where there is one. Project design.',
  ),
});
export type PaperReceipt = z.output<typeof PaperReceiptSchema>;

/** As it stands in a history: whose paper it was, and the type of the fact that it brought. */
export const PaperReceivedSchema = z.strictObject({
  sender: PartyCodeSchema,
  receipt: PaperReceiptSchema,
  fact: z.string(),
});
export type PaperReceived = z.output<typeof PaperReceivedSchema>;
