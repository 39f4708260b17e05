import { z } from 'zod';
import type { ErrorCode } from '../errors.js';
import { RequestIdSchema } from '../ids.js';
import { PaperReceiptSchema } from '../paper.js';
import { text } from '../text.js';
import { operation } from './operation.js';
import { Changed, Nothing } from './shapes.js';

export const byId = z.strictObject({ id: RequestIdSchema });
export const ofItem = byId.extend({ no: z.coerce.number().int().min(1).max(99) });
export const why = z.strictObject({ why: text(2000).optional() });
/** What a State says may come on paper: then the registrar enters it with its receipt. */
export const said = why.extend({ receipt: PaperReceiptSchema.optional() });

/** How what came on paper may be refused. */
export const OF_PAPER: readonly ErrorCode[] = [
  'PAPER.NO_RECEIPT',
  'PAPER.NO_SCAN',
  'PAPER.NOT_ON_PAPER',
  'ATTACHMENT.NOT_FOUND',
];
const ofPaper = (body: z.ZodType): readonly ErrorCode[] =>
  body instanceof z.ZodObject && 'receipt' in body.shape ? OF_PAPER : [];

interface Step<P extends z.ZodType, B extends z.ZodType> {
  readonly id: string;
  readonly path: string;
  readonly summary: string;
  readonly params: P;
  readonly body: B;
  readonly errors?: readonly ErrorCode[];
}
/** One step of the procedure: a change of a request, over the version that was read. */
export const step = <P extends z.ZodType, B extends z.ZodType>({ errors = [], ...rest }: Step<P, B>) =>
  operation({
    ...rest,
    service: 'requests',
    method: 'POST',
    query: Nothing,
    status: 200,
    answer: Changed,
    kind: 'change',
    errors: ['REQUEST.NOT_FOUND', 'REQUEST.WRONG_STATE', ...errors, ...ofPaper(rest.body)],
  });
