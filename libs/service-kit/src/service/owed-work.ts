import type { INestApplication } from '@nestjs/common';
import type { OwedWork, ServiceDefinition } from '../definition.js';
import type { Platform } from '../platform/platform.js';

export interface Sweeper {
  close(): Promise<void>;
}

/** Asks for work owed at once and every `everyMs`, and rings the queue for it: an emptied queue loses nothing. */
export function sweepOwedWork(
  app: INestApplication,
  { jobs }: ServiceDefinition,
  platform: Platform,
  everyMs: number,
): Sweeper {
  const owed = jobs.flatMap(({ queue, owed }) => (owed ? [{ queue, work: app.get(owed, { strict: false }) }] : []));
  let closed = false;
  let sweeping: Promise<void> | undefined;
  const sweep = async () => {
    for (const { queue, work } of owed) await addOwed(queue, work, platform, () => closed);
    sweeping = undefined;
  };
  const start = () => void (sweeping ??= sweep());
  if (owed.length > 0) start();
  const timer = setInterval(start, everyMs);
  return {
    close: async () => {
      closed = true;
      clearInterval(timer);
      await sweeping;
    },
  };
}

/** A sweep that fails is tried again by the next one. */
async function addOwed(queue: string, work: OwedWork, platform: Platform, isClosed: () => boolean): Promise<void> {
  try {
    for await (const job of work.owed()) {
      if (isClosed()) return;
      await platform.jobs.add(queue, job);
    }
  } catch (err) {
    if (!isClosed()) platform.log.warn({ queue, err }, 'work owed could not be asked for');
  }
}
