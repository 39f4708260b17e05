import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deleteInstallation } from '../kafka/kafka.harness.js';
import { eventually } from './eventually.js';
import { openPlace, type Place } from './place.js';
import { sampleEvent } from './sample-events.js';

/** Events a second through one shared group of 200 aggregates: `measure.process.ts embedded|kafka [events]`. */
async function main(kind: string, events: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'event-bus-measure-'));
  const place = placeOf(kind, folder);
  const { bus, close } = await openPlace(place);
  const one = (at: number) => sampleEvent(`r-${at % 200}`, 1 + Math.floor(at / 200));
  const numbers = Array.from({ length: events }, (_, at) => at);
  await bus.ping();
  let handled = 0;
  const first = await bus.subscribe({
    topics: ['requests'],
    mode: 'shared',
    group: 'first',
    handler: async () => void (handled += 1),
  });
  await first.ready;
  const bothSince = performance.now();
  await inTurns(numbers, 500, (at) => bus.publish('requests', [one(at)]));
  const published = performance.now() - bothSince;
  await eventually('all at the first group', () => handled >= events, 120_000);
  const through = performance.now() - bothSince;
  await first.close();

  handled = 0;
  const since = performance.now();
  await bus.subscribe({
    topics: ['requests'],
    mode: 'shared',
    group: 'second',
    handler: async () => void (handled += 1),
  });
  await eventually('all at the second group', () => handled >= events, 120_000);
  const rate = (ms: number) => Math.round(events / (ms / 1000));
  console.log(
    JSON.stringify({
      kind,
      events,
      publish: rate(published),
      through: rate(through),
      replay: rate(performance.now() - since),
    }),
  );
  await close();
  if (place.kind === 'kafka') await deleteInstallation(place, place.installation);
  await rm(folder, { recursive: true });
}

/** At most `width` calls at once. */
async function inTurns(items: readonly number[], width: number, call: (item: number) => Promise<void>): Promise<void> {
  let next = 0;
  const walk = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await call(item);
  };
  await Promise.all(Array.from({ length: width }, walk));
}

function placeOf(kind: string, folder: string): Place {
  if (kind === 'embedded') return { kind, path: join(folder, 'data.mdb') };
  const { KAFKA_BROKERS: brokers = '', MONGODB_URI: uri = '' } = process.env;
  const installation = `measure-${process.pid}`;
  return { kind: 'kafka', brokers: brokers.split(','), installation, partitions: 6, uri, database: installation };
}

main(process.argv[2] ?? 'embedded', Number(process.argv[3] ?? 20_000)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
