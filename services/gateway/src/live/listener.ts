import type { ServerResponse } from 'node:http';
import { type Caller, type EventEnvelope, type LiveUpdate, millis } from '@clearinghouse/contracts';
import { hears } from './hears.js';

/** What may wait for a slow reader. A reader that is further behind is sent away and reads everything again. */
const MOST_WAITING_BYTES = 64 * 1024;

/** One open stream. */
export class Listener {
  constructor(
    private readonly caller: Caller,
    private readonly stream: ServerResponse,
  ) {}

  /** The time is the version: the number of the event would tell how many others there were that are not for this caller. */
  tell({ type, subject, time, audience }: EventEnvelope): void {
    if (!hears(this.caller, audience)) return;
    const update: LiveUpdate = { type, id: subject, version: millis(time) };
    this.write(`data: ${JSON.stringify(update)}\n\n`);
  }

  /** A comment, so that nothing on the way takes the stream for dead. */
  beat(): void {
    this.write(':\n\n');
  }

  end(): void {
    this.stream.end();
  }

  private write(message: string): void {
    if (this.stream.writableEnded) return;
    this.stream.write(message);
    if (this.stream.writableLength > MOST_WAITING_BYTES) this.stream.destroy();
  }
}
