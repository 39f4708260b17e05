import type { ParkingLot, ParkingSpace } from '../parking/parking-lot.js';
import type { BusLog } from './bus-log.js';
import type { GroupWork } from './group-work.js';
import { pause } from './pause.js';

const LOOK_EVERY_MS = 500;

/**
 * Looks for requests to redrive the aggregates that this member holds parked, and applies what waits, in order. Events
 * that arrive meanwhile queue behind, because the aggregate stays parked until its queue is seen empty in its own lane.
 */
export class Redriver {
  private running: Promise<void> | undefined;

  constructor(
    private readonly group: string,
    private readonly work: GroupWork,
    private readonly lot: ParkingLot,
    private readonly log: BusLog,
  ) {}

  start(): void {
    this.running ??= this.watch();
  }

  /** After `work.stop()`: resolves when the event under way is through. */
  async stopped(): Promise<void> {
    await this.running;
  }

  private async watch(): Promise<void> {
    while (!this.work.signal.aborted) {
      if (this.work.anyParked) await this.look();
      await pause(LOOK_EVERY_MS, this.work.signal);
    }
  }

  private async look(): Promise<void> {
    try {
      const requested = await this.lot.redriveRequests(this.group);
      for (const space of requested) if (this.work.isParked(space)) await this.redrive(space);
    } catch (error) {
      if (!this.work.signal.aborted) this.log.warn({ group: this.group, error: String(error) }, 'redrive interrupted');
    }
  }

  private async redrive(space: ParkingSpace): Promise<void> {
    while (!this.work.signal.aborted) {
      const record = await this.lot.next(space);
      if (record) {
        const outcome = await this.work.apply(record);
        if (outcome.kind === 'failed') return this.lot.park(space, record, outcome.failure);
        if (outcome.kind === 'stopped') return;
        await this.lot.applied(space, record);
      } else if (await this.work.unparkWhenEmpty(space)) return;
    }
  }
}
