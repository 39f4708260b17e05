import type { Caller } from '@clearinghouse/contracts';
import type { Batch } from './batch.js';

/** A registrar sees the batches that he or she sent; an administrator, who looks after the jobs, sees all. */
export const mayReadBatch = ({ role, subject }: Caller, batch: Pick<Batch<unknown>, 'by'>): boolean =>
  role === 'administrator' || batch.by === subject;
