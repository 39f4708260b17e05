import type { JobHandler, JobQueue } from '../../port.js';

/** Stands for a service: work owed is a mark of its own, cleared by the guarded write that does it; jobs only ring. */
export class MarkedOwner {
  readonly owed = new Set<string>();
  /** Key -> how often the work was done. */
  readonly effects = new Map<string, number>();

  constructor(count: number) {
    for (let n = 1; n <= count; n += 1) this.owed.add(`item-${n}`);
  }

  readonly handler: JobHandler = async ({ key }) => {
    await new Promise((resolve) => setTimeout(resolve, 2));
    if (!this.owed.delete(key)) return;
    this.effects.set(key, (this.effects.get(key) ?? 0) + 1);
  };

  /** What a service does at its start and at each tick. */
  async ring(jobs: JobQueue, queue: string): Promise<void> {
    await Promise.all([...this.owed].map((key) => jobs.add(queue, { key, seen: { [key]: 1 } })));
  }
}
