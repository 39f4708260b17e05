import { readFileSync } from 'node:fs';
import { type Instant, instant } from '@clearinghouse/contracts';
import { Clock } from './clock.js';

const CACHE_MS = 50;

/** The machine's time plus an offset in ms that stands in a file, so that every process of a test moves together. */
export class TestClock extends Clock {
  private offset = 0;
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(readonly path: string) {
    super();
  }

  now(): Instant {
    const elapsed = performance.now(); // steps of the machine's own clock must not keep an old offset alive
    if (elapsed - this.readAt > CACHE_MS) {
      this.offset = readOffset(this.path);
      this.readAt = elapsed;
    }
    return instant(Date.now() + this.offset);
  }
}

/** 0 without the file, or while it is no number. */
export function readOffset(path: string): number {
  try {
    const offset = Number(readFileSync(path, 'utf8').trim());
    return Number.isFinite(offset) ? offset : 0;
  } catch {
    return 0;
  }
}
