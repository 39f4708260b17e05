import type { Topic } from '@clearinghouse/contracts';
import type { BusLog } from '../delivery/bus-log.js';
import { GroupWork, type Worker } from '../delivery/group-work.js';
import { Redriver } from '../delivery/redriver.js';
import { Unfinished } from '../delivery/unfinished.js';
import type { ParkingLot } from '../parking/parking-lot.js';
import type { Cursors } from './cursor.js';
import type { EventLog, NumberedRecord } from './event-log.js';
import { type Member, memberFor } from './member.js';
import { Tailer } from './tailer.js';

/** Events read and not yet finished: what is redelivered after kill -9 is at most this, what a stuck lane can hold up not less. */
const WINDOW = 1024;

export interface StreamParts {
  readonly events: EventLog;
  readonly cursors: Cursors;
  readonly lot: ParkingLot;
  readonly log: BusLog;
}

/** One shared group on one topic: divides the aggregates among its members, commits the lowest unfinished position. */
export class GroupStream {
  private readonly work: GroupWork;
  private readonly redriver: Redriver;
  private readonly unfinished: Unfinished;
  private readonly cursor;
  private tailer: Tailer | undefined;
  private members: readonly Member[] = [];

  constructor(
    private readonly parts: StreamParts,
    private readonly group: string,
    private readonly topic: Topic,
  ) {
    const { lot, log, cursors } = parts;
    const workerFor = (subject: string): Worker => memberFor(this.members, subject);
    this.work = new GroupWork({ group, lot, log, width: 0, workerFor });
    this.redriver = new Redriver(group, this.work, lot, log);
    this.cursor = cursors.cursor(group, topic);
    this.unfinished = new Unfinished(cursors.read(group, topic));
  }

  /** Before the first member: what was parked before this process began. */
  async load(): Promise<void> {
    await this.work.load((parked) => parked.topic === this.topic);
  }

  join(member: Member): void {
    this.setMembers([...this.members, member]);
    const room = () => WINDOW - this.unfinished.size;
    this.tailer ??= new Tailer(this.parts.events, this.topic, this.unfinished.lowest(), room, (record) =>
      this.take(record),
    );
    this.redriver.start();
  }

  isLast(member: Member): boolean {
    return this.members.length === 1 && this.members[0] === member;
  }

  /** The others take over; when the last one leaves, waits for handlers under way and ends the stream. */
  async leave(member: Member): Promise<void> {
    if (!this.isLast(member)) {
      this.setMembers(this.members.filter((other) => other !== member));
      return;
    }
    const stopped = this.work.stop();
    await this.tailer?.stop();
    await Promise.all([stopped, this.redriver.stopped()]);
    await this.cursor.settled();
  }

  private setMembers(members: readonly Member[]): void {
    this.members = members;
    this.work.lanes.widen(members.reduce((sum, { concurrency }) => sum + concurrency, 0));
  }

  private take(record: NumberedRecord): void {
    const finish = this.unfinished.take(record.offset);
    void this.work.take(record).then((done) => {
      if (!done) return;
      finish();
      this.cursor.moveTo(this.unfinished.lowest());
      this.tailer?.nudge();
    });
  }
}
