import type { Checkpoint, Finding } from '@clearinghouse/contracts';
import type { KnownHead } from '@clearinghouse/document-store';
import { checkpointId } from './checkpoint.collection.js';
import { sealProblem } from './seal.js';

/** What the checkpoints of a service say of one collection, by id, oldest first. */
export type HeadsById = ReadonlyMap<string, readonly KnownHead[]>;

/** Walks the checkpoints of one service in order of number, collects their heads and says what does not hold. */
export class CheckpointWalk {
  count = 0;
  last: Checkpoint | undefined;
  /** The number of the one before, also of one that cannot be read. */
  private before = 0;
  readonly findings: Finding[] = [];
  private readonly heads = new Map<string, Map<string, KnownHead[]>>();

  constructor(private readonly collection: string) {}

  /** @param checkpoint a number: the checkpoint of this number is there and cannot be read */
  step(checkpoint: Checkpoint | number): void {
    const number = typeof checkpoint === 'number' ? checkpoint : checkpoint.body.number;
    const expected = this.before + 1;
    if (number !== expected) this.found('checkpoint-missing', expected);
    if (typeof checkpoint === 'number') this.found('record-unreadable', number);
    else this.take(checkpoint, number === expected && this.before === (this.last?.body.number ?? 0));
    this.before = number;
  }

  /** `follows`: the one that stands before it is the one that it must name. */
  private take(checkpoint: Checkpoint, follows: boolean): void {
    const { number, previous } = checkpoint.body;
    this.count += 1;
    const problem = sealProblem(checkpoint);
    if (problem) this.found(`checkpoint-${problem}`, number);
    else if (follows && previous !== (this.last?.hash ?? null)) this.found('checkpoint-changed', number);
    if (!problem) this.collect(checkpoint);
    this.last = checkpoint;
  }

  /** Older ones may carry an older key: each is named by the next. The last is named by none, so its key must be ours. */
  end(publicKey: string): void {
    if (this.last && this.last.publicKey !== publicKey) this.found('checkpoint-unsigned', this.last.body.number);
  }

  of(collection: string): HeadsById {
    return this.heads.get(collection) ?? new Map();
  }

  private collect({ body }: Checkpoint): void {
    for (const { collection, ...head } of body.heads) {
      const byId = this.heads.get(collection) ?? new Map<string, KnownHead[]>();
      this.heads.set(collection, byId);
      const known = { ...head, schemaVersion: body.schemas[collection] ?? 0 };
      byId.set(head.id, [...(byId.get(head.id) ?? []), known]);
    }
  }

  private found(kind: Finding['kind'], number: number): void {
    this.findings.push({ kind, collection: this.collection, id: checkpointId(number), sequence: number });
  }
}
