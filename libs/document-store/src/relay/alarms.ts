import type { Topic } from '@clearinghouse/contracts';
import type { Outbox } from '../port.js';

/** Failures in a row after which somebody is told, once per outage. */
const FAILURES_TO_TELL = 3;

interface Place {
  readonly collection: string;
  readonly topic: Topic;
}
export type RelayAlarm =
  | (Place & { readonly kind: 'parked'; readonly id: string; readonly sequence: number; readonly error: unknown })
  | (Place & { readonly kind: 'failing'; readonly error: unknown });

/** What the relay of one outbox has to tell. A listener that throws does not stop it. */
export class Alarms {
  private readonly place: Place;

  constructor(
    { collection, topic }: Pick<Outbox, 'collection' | 'topic'>,
    private readonly listener: (alarm: RelayAlarm) => void,
  ) {
    this.place = { collection, topic };
  }

  parked(id: string, sequence: number, error: unknown): void {
    this.tell({ kind: 'parked', ...this.place, id, sequence, error });
  }

  /** `failures`: how many in a row. */
  failed(failures: number, error: unknown): void {
    if (failures === FAILURES_TO_TELL) this.tell({ kind: 'failing', ...this.place, error });
  }

  private tell(alarm: RelayAlarm): void {
    try {
      this.listener(alarm);
    } catch {
      // Telling is all that was asked of it.
    }
  }
}
