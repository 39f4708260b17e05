import { StoreError } from '@clearinghouse/document-store';

/** `work` again when somebody else changed the document in between, a few times. @throws what the last attempt threw */
export async function whenStale<T>(work: () => Promise<T>, attempts = 5): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const again = error instanceof StoreError && (error.kind === 'stale-version' || error.kind === 'duplicate-id');
      if (!again || attempt >= attempts) throw error;
    }
  }
}
