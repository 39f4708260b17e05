import type { SavedEvents } from '../port.js';

/** Documents whose events are held in memory at once; of more than that the ids are kept, and the store is asked. */
const MOST_HELD = 1024;

/** Documents that were saved in this process and not yet relayed, in order of their first ring. */
export class Rung {
  private readonly saved = new Map<string, SavedEvents>();

  get size(): number {
    return this.saved.size;
  }

  add(saved: SavedEvents): void {
    const { id } = saved;
    // Rung twice: which events are left is known to the store alone.
    const isSimple = !this.saved.has(id) && this.saved.size < MOST_HELD;
    this.saved.set(id, isSimple ? saved : { id });
  }

  first(count: number): string[] {
    return [...this.saved.keys()].slice(0, count);
  }

  /** Those of `ids` that rang, and the others as documents of which nothing is known. They are forgotten here. */
  take(ids: readonly string[]): SavedEvents[] {
    const taken = ids.map((id) => this.saved.get(id) ?? { id });
    for (const id of ids) this.saved.delete(id);
    return taken;
  }
}
