import { type Collection, isStoreError, type StoreErrorKind } from '@clearinghouse/document-store';

/** For `catch`: what these say is as good as done. */
export const unless =
  (...kinds: StoreErrorKind[]) =>
  (error: unknown): undefined => {
    if (!kinds.some((kind) => isStoreError(error, kind))) throw error;
    return undefined;
  };

/** Removes whatever stands under the id, also what is written there meanwhile. */
export async function removeWhatever<S>(collection: Collection<S>, id: string): Promise<void> {
  for (let found = await collection.get(id); found; found = await collection.get(id))
    await collection.remove(id, found.version).catch(unless('stale-version', 'missing-document'));
}
