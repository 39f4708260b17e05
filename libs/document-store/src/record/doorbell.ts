/** Tells listeners of this process that something waits. A listener that throws harms neither the save nor its neighbours. */
export class Doorbell {
  private readonly listeners = new Set<(id: string) => void>();

  listen(listener: (id: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  ring(id: string): void {
    for (const listener of this.listeners) {
      try {
        listener(id);
      } catch {
        // The save is done; whoever missed the bell finds the event by looking.
      }
    }
  }
}
