import type { Checkpoint, CheckpointBody, CheckpointSummary } from '@clearinghouse/contracts';
import { canonicalJson, sha256 } from '@clearinghouse/document-store';
import { type CheckpointKey, isSignedBy } from './checkpoint-key.js';

export function sealed(body: CheckpointBody, key: CheckpointKey): Checkpoint {
  const text = canonicalJson(body);
  return { body, hash: sha256(text), publicKey: key.publicKey, signature: key.sign(text) };
}

/** What a checkpoint says of itself, apart from its place among the others. */
export function sealProblem({ body, hash, publicKey, signature }: Checkpoint): 'changed' | 'unsigned' | undefined {
  const text = canonicalJson(body);
  if (sha256(text) !== hash) return 'changed';
  return isSignedBy(publicKey, text, signature) ? undefined : 'unsigned';
}

export const summaryOf = ({ body, ...seal }: Checkpoint): CheckpointSummary => {
  const { number, at, previous, heads } = body;
  return { number, at, previous, ...seal, heads: heads.length };
};
