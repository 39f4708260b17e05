import { z } from 'zod';
import { BatchIdSchema } from '../ids.js';
import { text } from '../text.js';
import { operation } from './operation.js';
import { Nothing } from './shapes.js';

/** One row of an import, already parsed from JSON or CSV by the command line: its key in the source, its line, its fields. */
export const ImportRow = z.strictObject({
  key: text(100),
  line: z.int().min(1),
  fields: z.record(z.string(), z.unknown()),
});
export const ImportBatch = z.strictObject({
  source: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/)
    .describe('Names the file or register; with a row key it identifies a record.'),
  dryRun: z.boolean().default(false),
  rows: z.array(ImportRow).min(1).max(2000),
});
export const RowOutcome = z.strictObject({
  line: z.int(),
  key: z.string(),
  outcome: z
    .enum(['new', 'unchanged', 'amendment', 'not-amended'])
    .describe('not-amended: differs from the record, which an import may no longer change (submitted, retired).'),
  id: z.string(),
  differences: z.array(z.string()).describe('Names of the fields that differ.'),
});
export const BatchView = z.strictObject({
  id: BatchIdSchema.nullable().describe('Null in a dry run.'),
  status: z.enum(['dry-run', 'accepted', 'applying', 'applied']),
  applied: z.int(),
  rows: z.array(RowOutcome),
});
export type BatchView = z.output<typeof BatchView>;

const importInto = (service: 'requests' | 'offers', what: string) =>
  [
    operation({
      id: `import-${what}`,
      service,
      method: 'POST',
      path: `/${service}/imports`,
      summary: `Import ${what}: validate every row, store the batch, apply it as a job`,
      params: Nothing,
      query: Nothing,
      body: ImportBatch,
      status: 202,
      answer: BatchView,
      kind: 'create',
      errors: ['IMPORT.INVALID_ROWS'],
    }),
    operation({
      id: `read-import-of-${what}`,
      service,
      method: 'GET',
      path: `/${service}/imports/:id`,
      summary: 'How far an import is',
      params: z.strictObject({ id: BatchIdSchema }),
      query: Nothing,
      body: Nothing,
      status: 200,
      answer: BatchView,
      kind: 'read',
      errors: ['IMPORT.NOT_FOUND'],
    }),
  ] as const;

export const [importRequests, readImportOfRequests] = importInto('requests', 'requests');
export const [importProgrammes, readImportOfProgrammes] = importInto('offers', 'programmes');
