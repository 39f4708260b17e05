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
  readonly findings: Finding[] = [];
  private readonly heads = new Map<string, Map<string, KnownHead[]>>();

  constructor(private readonly collection: string) {}

  step(checkpoint: Checkpoint): void {
    const { number } = checkpoint.body;
    this.count += 1;
    const expected = (this.last?.body.number ?? 0) + 1;
    if (number !== expected) this.found('checkpoint-missing', expected);
    const problem = sealProblem(checkpoint);
    if (problem) this.found(`checkpoint-${problem}`, number);
    else if (number === expected && checkpoint.body.previous !== (this.last?.hash ?? null))
      this.found('checkpoint-changed', number);
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
