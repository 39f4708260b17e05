import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

/** How long after the last of them other work still waits, and how long it waits at most before its next step. */
const QUIET_MS = 20;
const MOST_MS = 100;

/** Matches of single items, for which somebody waits: a run over all lists gives way to them in this process. */
@Injectable()
export class ItemsFirst {
  private underWay = 0;
  private lastMs = -Infinity;

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.underWay += 1;
    try {
      return await work();
    } finally {
      this.underWay -= 1;
      this.lastMs = performance.now();
    }
  }

  /** Resolves when there are none, or when others have waited long enough: a run ends, however many come. */
  async done(): Promise<void> {
    for (const began = performance.now(); this.busy && performance.now() - began < MOST_MS;) await pause(5);
  }

  private get busy(): boolean {
    return this.underWay > 0 || performance.now() - this.lastMs < QUIET_MS;
  }
}
