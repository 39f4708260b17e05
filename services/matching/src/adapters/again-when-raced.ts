import { isStoreError } from '@clearinghouse/document-store';

const TRIES = 20;

/** Reads, decides and writes: `work`, again from its start when somebody else was faster. @throws what the last try throws */
export async function againWhenRaced<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1)
    try {
      return await work();
    } catch (error) {
      const raced = isStoreError(error, 'stale-version') || isStoreError(error, 'duplicate-id');
      if (!raced || tries === TRIES) throw error;
    }
}
