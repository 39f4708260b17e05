import { Remembered } from '../record/remembered.js';
import type { MongoDocument } from './document.js';

/** What a save must know of the document that it writes over. */
export type Head = Pick<MongoDocument, 'version' | 'sequence' | 'head' | 'trimmed' | 'historyBytes' | 'life'> & {
  readonly outbox: readonly { readonly sequence: number }[];
};

/** Documents that are remembered. */
const MOST = 2000;

/**
 * Heads of documents as they were last read, so that the save which follows need not ask for them again. A version has one
 * head for good, as long as the document lives; what may change beside it only grows less: what waits in the outbox, and
 * what is left of the history.
 */
export class Heads {
  private readonly known = new Remembered<Head>(MOST);

  remember({ _id, version, sequence, head, trimmed, historyBytes, life, outbox }: MongoDocument): void {
    this.known.set(_id, {
      version,
      sequence,
      trimmed,
      historyBytes,
      life,
      outbox,
      ...(head !== undefined && { head }),
    });
  }

  /** For one save: whatever comes of it, the next one has to read. */
  take(id: string, version: number): Head | undefined {
    const head = this.known.take(id);
    return head?.version === version ? head : undefined;
  }
}
