import type { SavedEvents } from '../port.js';

/** Tells listeners of this process that something waits. A listener that throws harms neither the save nor its neighbours. */
export class Doorbell {
  private readonly listeners = new Set<(saved: SavedEvents) => void>();

  listen(listener: (saved: SavedEvents) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  ring(saved: SavedEvents | undefined): void {
    if (!saved) return;
    for (const listener of this.listeners) {
      try {
        listener(saved);
      } catch {
        // The save is done; whoever missed the bell finds the event by looking.
      }
    }
  }
}
