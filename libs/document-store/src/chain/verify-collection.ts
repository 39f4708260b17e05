import type { Collection } from '../port.js';
import type { Head } from './head.js';
import { type DocumentReport, type Fold, verifyDocument } from './verify-document.js';

/** What a collection is held against. */
export interface CollectionEvidence<S> {
  readonly fold?: Fold<S> | undefined;
  /** By id, of the last checkpoint that names each. */
  readonly heads: ReadonlyMap<string, Head>;
  readonly sameSchema: boolean;
}

/** Every document that is there, then every one that a checkpoint names and that is gone. One report each. */
export async function* verifyCollection<S>(
  collection: Collection<S>,
  { fold, heads, sameSchema }: CollectionEvidence<S>,
): AsyncGenerator<DocumentReport> {
  const seen = new Set<string>();
  for await (const id of idsOf(collection)) {
    seen.add(id);
    yield await readably(id, () => verifyDocument(collection, id, { fold, head: heads.get(id), sameSchema }));
  }
  for (const id of heads.keys())
    if (!seen.has(id)) yield await readably(id, () => verifyDocument(collection, id, { sameSchema }));
}

async function* idsOf<S>(collection: Collection<S>): AsyncGenerator<string> {
  for await (const { id } of collection.all()) yield id;
}

/** A record whose encoding was destroyed is a finding about it, and not the end of the audit. */
async function readably(id: string, verify: () => Promise<DocumentReport>): Promise<DocumentReport> {
  try {
    return await verify();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {
      entries: 0,
      unchained: 0,
      folded: false,
      findings: [{ kind: 'record-unreadable', id, sequence: null }],
    };
  }
}
