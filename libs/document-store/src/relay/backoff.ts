const FIRST_MS = 100;
const MOST_MS = 5000;

/** Pauses that double from 100 ms to 5 s, with jitter so that processes do not knock together; ended early by `wake`. */
export class Backoff {
  private attempts = 0;
  private stop: (() => void) | undefined;

  /** Failures in a row. */
  get failures(): number {
    return this.attempts;
  }

  pause(): Promise<void> {
    const most = Math.min(FIRST_MS * 2 ** this.attempts, MOST_MS);
    this.attempts += 1;
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, most / 2 + (Math.random() * most) / 2);
      this.stop = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  succeeded(): void {
    this.attempts = 0;
  }

  wake(): void {
    this.stop?.();
  }
}
