import { setImmediate } from 'node:timers/promises';
import type { Collection } from '../port.js';
import type { KnownHead } from './head.js';
import { type DocumentReport, type Fold, verifyDocument } from './verify-document.js';

/** What a collection is held against. */
export interface CollectionEvidence<S> {
  readonly fold?: Fold<S> | undefined;
  /** By id, oldest first. */
  readonly heads: ReadonlyMap<string, readonly KnownHead[]>;
  readonly schemaVersion: number;
}

/** Documents after which the event loop gets its turn: an embedded store answers without waiting. */
const TURN = 20;

/** Every document that is there, then every one that a checkpoint names and that is gone. One report each. */
export async function* verifyCollection<S>(
  collection: Collection<S>,
  { fold, heads, schemaVersion }: CollectionEvidence<S>,
): AsyncGenerator<DocumentReport> {
  const evidence = (id: string) => ({ fold, heads: heads.get(id) ?? [], schemaVersion });
  const seen = new Set<string>();
  for await (const id of idsOf(collection)) {
    seen.add(id);
    yield await readably(id, () => verifyDocument(collection, id, evidence(id)));
  }
  for (const id of heads.keys())
    if (!seen.has(id)) yield await readably(id, () => verifyDocument(collection, id, evidence(id)));
}

async function* idsOf<S>(collection: Collection<S>): AsyncGenerator<string> {
  let count = 0;
  for await (const id of collection.ids()) {
    if ((count += 1) % TURN === 0) await setImmediate(); // others are served meanwhile
    yield id;
  }
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
