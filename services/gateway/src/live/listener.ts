import type { ServerResponse } from 'node:http';
import type { Caller, EventEnvelope, LiveUpdate } from '@clearinghouse/contracts';
import { hears } from './hears.js';

/** What may wait for a slow reader. A reader that is further behind is sent away and reads everything again. */
const MOST_WAITING_BYTES = 64 * 1024;

/** One open stream. */
export class Listener {
  constructor(
    private readonly caller: Caller,
    private readonly stream: ServerResponse,
  ) {}

  tell({ type, subject, sequence, audience }: EventEnvelope): void {
    if (!hears(this.caller, audience)) return;
    const update: LiveUpdate = { type, id: subject, version: sequence };
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
