import { type LogRecord, orderOf } from '../cloud-events/wire-record.js';
import type { Failure } from '../delivery/failure.js';
import type { ParkingLot, ParkingSpace } from '../parking/parking-lot.js';
import type { ParkedAggregate } from '../port.js';

interface Occupied extends ParkingSpace, Failure {
  readonly position: string;
  readonly redriving: boolean;
}

const SINCE = '2026-01-01T00:00:00.000Z';

/** For tests of what uses a lot. Forgets everything with the process. */
export class MemoryParkingLot implements ParkingLot {
  private readonly heads = new Map<string, Occupied>();
  private readonly queues = new Map<string, LogRecord[]>();

  async list(group?: string): Promise<readonly ParkedAggregate[]> {
    const heads = [...this.heads].filter(([, head]) => group === undefined || head.group === group);
    return heads.map(([key, head]) => ({ ...head, since: SINCE, waiting: this.queueAt(key).length }));
  }

  async park(space: ParkingSpace, record: LogRecord, failure: Failure): Promise<void> {
    await this.wait(space, record);
    const attempts = failure.attempts + (this.heads.get(keyOf(space))?.attempts ?? 0);
    this.heads.set(keyOf(space), { ...space, ...failure, attempts, position: record.position, redriving: false });
  }

  async wait(space: ParkingSpace, record: LogRecord): Promise<void> {
    const others = this.queueAt(keyOf(space)).filter(({ position }) => position !== record.position);
    const inOrder = [...others, record].sort((a, b) => (orderOf(a.position) < orderOf(b.position) ? -1 : 1));
    this.queues.set(keyOf(space), inOrder);
  }

  async next(space: ParkingSpace): Promise<LogRecord | undefined> {
    return this.queueAt(keyOf(space))[0];
  }

  async applied(space: ParkingSpace, record: LogRecord): Promise<void> {
    this.queues.set(
      keyOf(space),
      this.queueAt(keyOf(space)).filter(({ position }) => position !== record.position),
    );
  }

  async unpark(space: ParkingSpace): Promise<void> {
    this.heads.delete(keyOf(space));
  }

  async requestRedrive(space: ParkingSpace): Promise<void> {
    const head = this.heads.get(keyOf(space));
    if (head) this.heads.set(keyOf(space), { ...head, redriving: true });
  }

  async redriveRequests(group: string): Promise<readonly ParkingSpace[]> {
    return [...this.heads.values()].filter((head) => head.group === group && head.redriving);
  }

  private queueAt(key: string): readonly LogRecord[] {
    return this.queues.get(key) ?? [];
  }
}

const keyOf = ({ group, topic, subject }: ParkingSpace): string => JSON.stringify([group, topic, subject]);
