import type { OpenQueue } from './queue-harness.js';
import { untilStopped } from './run-log.js';

/** A process with one worker whose jobs end when they are stopped. Says what happens, one JSON line each; lives until it is killed. */
async function main([opener = '', place = '', queue = '', ...keys]: readonly string[]): Promise<void> {
  setInterval(() => undefined, 60_000); // nothing in an embedded queue keeps its process
  // the module of a harness: see QueueHarness.opener
  const { openQueue } = (await import(opener)) as { openQueue: OpenQueue };
  const jobs = await openQueue(place);
  for (const key of keys) await jobs.add(queue, { key, seen: { [key]: 1 } });
  await jobs.work(queue, async (run) => {
    say('started', run.key, run.attempt);
    await untilStopped(run).finally(() => say('stopped', run.key, run.attempt));
  });
  say('ready', queue, 0);
}

const say = (event: string, key: string, attempt: number): void =>
  void process.stdout.write(`${JSON.stringify({ event, key, attempt })}\n`);

void main(process.argv.slice(2));
