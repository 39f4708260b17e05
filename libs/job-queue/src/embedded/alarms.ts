import { LONGEST_PAUSE_MS } from '../retry-policy.js';

/** One timer a key; none keeps the process alive. */
export class Alarms {
  private readonly timers = new Map<string, NodeJS.Timeout>();

  /** `at` in ms since 1970. A clock that stepped while the process was away does not stretch the pause. */
  set(key: string, at: number, ring: () => void): void {
    this.silence(key);
    const inMs = Math.min(Math.max(at - Date.now(), 0), LONGEST_PAUSE_MS);
    const timer = setTimeout(() => {
      this.timers.delete(key);
      ring();
    }, inMs);
    this.timers.set(key, timer.unref());
  }

  silence(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
  }

  close(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }
}
