import type { EventEnvelope } from '@clearinghouse/contracts';
import type { Delivery, EventHandler } from '../port.js';

export interface Applied {
  readonly subject: string;
  readonly sequence: number;
}

/** What handlers of a test were called with, and what they were told to do about it. */
export class AppliedLog {
  readonly applied: Applied[] = [];
  readonly attempts: (Applied & { readonly attempt: number; readonly at: number; readonly position: string })[] = [];
  private readonly rules = new Map<string, () => Promise<void>>();

  readonly handler: EventHandler = async (event, delivery) => {
    this.note(event, delivery);
    await this.rules.get(`${event.subject}#${event.sequence}`)?.();
    this.applied.push({ subject: event.subject, sequence: event.sequence });
  };

  /** From now on: rejects with what `error` makes. */
  fail(subject: string, sequence: number, error: () => Error): void {
    this.rules.set(`${subject}#${sequence}`, () => Promise.reject(error()));
  }

  /** From now on: waits until the function that this returns is called. */
  hold(subject: string, sequence: number): () => void {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    this.rules.set(`${subject}#${sequence}`, () => released);
    return release;
  }

  mend(subject: string, sequence: number): void {
    this.rules.delete(`${subject}#${sequence}`);
  }

  sequences(subject: string): number[] {
    return this.applied.filter((one) => one.subject === subject).map(({ sequence }) => sequence);
  }

  attemptsAt(subject: string, sequence: number): number {
    return this.attempts.filter((one) => one.subject === subject && one.sequence === sequence).length;
  }

  private note({ subject, sequence }: EventEnvelope, { attempt, position }: Delivery): void {
    this.attempts.push({ subject, sequence, attempt, position, at: performance.now() });
  }
}
