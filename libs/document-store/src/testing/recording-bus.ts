import type { EventEnvelope } from '@clearinghouse/contracts';
import type { Publish } from '../relay/index.js';

/** A bus in memory that can be away, and can refuse. */
export class RecordingBus {
  readonly published: EventEnvelope[] = [];
  calls = 0;
  away = false;
  refuses: (envelope: EventEnvelope) => boolean = () => false;

  readonly publish: Publish = async (_, envelopes) => {
    this.calls += 1;
    await new Promise(setImmediate);
    if (this.away) throw Object.assign(new Error('broker away'), { kind: 'unavailable' });
    if (envelopes.some(this.refuses)) throw Object.assign(new Error('no such record'), { kind: 'refused' });
    this.published.push(...envelopes);
  };

  /** Sequences of one aggregate in order of arrival. */
  of(subject: string): number[] {
    return this.published.filter((envelope) => envelope.subject === subject).map(({ sequence }) => sequence);
  }

  /** The same without what was there before: what a consumer applies. */
  applied(subject: string): number[] {
    let last = 0;
    return this.of(subject).filter((sequence) => sequence > last && ((last = sequence), true));
  }
}
