import { Changed, CodedError } from '@clearinghouse/contracts';
import {
  type AppendedEvent,
  type Collection,
  type Creation,
  isStoreError,
  type SaveContext,
} from '@clearinghouse/document-store';

/**
 * Inserts, or answers what the first call with this key answered; the duplicate id is the replay. Of twins at once, one
 * inserts. `insert` is asked only when nothing is there, so a replay does not depend on how the world looks by now.
 * @throws CodedError HTTP.IDEMPOTENCY_KEY_REUSED when the first call had another body
 */
export async function createOnce<S>(
  collection: Collection<S>,
  id: string,
  bodyHash: string,
  insert: () =>
    { state: S; events: readonly AppendedEvent[] } | Promise<{ state: S; events: readonly AppendedEvent[] }>,
  context: SaveContext,
): Promise<Changed> {
  const earlier = await collection.get(id);
  if (earlier) return replay(earlier.creation, bodyHash);
  const { state, events } = await insert();
  const answer: Changed = { id, version: 1 };
  try {
    await collection.insert(id, state, events, context, { bodyHash, answer });
    return answer;
  } catch (error) {
    if (!isStoreError(error, 'duplicate-id')) throw error;
    return replay((await collection.get(id))?.creation ?? null, bodyHash);
  }
}

function replay(creation: Creation | null, bodyHash: string): Changed {
  if (creation?.bodyHash !== bodyHash) throw new CodedError('HTTP.IDEMPOTENCY_KEY_REUSED');
  return Changed.parse(creation.answer);
}
