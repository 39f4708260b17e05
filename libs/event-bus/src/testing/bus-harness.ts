import type { Topic } from '@clearinghouse/contracts';
import type { WireRecord } from '../cloud-events/wire-record.js';
import type { ParkingLot } from '../parking/parking-lot.js';
import type { EventBus } from '../port.js';
import type { Place } from './place.js';

/** Log and parking lot of one test, which nobody else touches. */
export interface BusHarness {
  readonly place: Place;
  /** A bus as one more process would open it. Where only one process may: the one that is open. */
  bus(): Promise<EventBus>;
  /** Closes every bus; the data stay. */
  shutDown(): Promise<void>;
  /** What is parked, past the bus. */
  readonly lot: ParkingLot;
  /** Writes a record that no publisher of ours would write. */
  inject(topic: Topic, wire: WireRecord): Promise<void>;
  /** The committed position of the group in the partition of the subject: where it would go on. 0: at the beginning. */
  committed(group: string, topic: Topic, subject: string): Promise<number>;
  /** Groups that have left a trace. */
  groups(): Promise<readonly string[]>;
  /** Shuts down and deletes the data. */
  destroy(): Promise<void>;
}
/** `partitions`: where there are such things; default 1, so that positions can be foretold. */
export type MakeBusHarness = (options?: { readonly partitions?: number }) => Promise<BusHarness>;
