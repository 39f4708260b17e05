import { setTimeout as pause } from 'node:timers/promises';
import { createMongoStore, type DocumentStore } from '@clearinghouse/document-store';
import { ledgerCollection } from './adapters/ledger.collection.js';
import { ActorProcess } from './testing/capacity/actor-process.js';
import { openLedgers } from './testing/capacity/actors.js';
import { checkLedgers } from './testing/capacity/checked-ledgers.js';
import { prepareProgrammes } from './testing/capacity/prepare-programmes.js';

// Fifty actors in two processes share eight ledgers; the processes are killed with signal 9 at seeded moments and begun again.
// Every message is sent at least twice: thousands of operations where nothing else runs. Afterwards every ledger is checked
// entry by entry.
const seed = Number(process.env['FAULT_SEED']) || (Date.now() & 0xffff) + 1;
const ACTORS = 50;
const RUN_MS = 30_000;
/** A process that starts needs about two seconds before its first message is counted. */
const MOMENT_MS = 5_000;

const place = { uri: process.env['MONGODB_URI'] ?? '', database: `capacity_${process.pid}_${seed}` };
let store: DocumentStore;
let processes: readonly ActorProcess[] = [];

beforeAll(async () => {
  if (!place.uri) throw new Error('MONGODB_URI is not set: eval "$(node tools/stack/stack.mjs up)"');
  store = createMongoStore(place);
  openLedgers(store);
  store.collection(ledgerCollection);
  await store.open();
  await prepareProgrammes(store);
}, 30_000);
afterAll(async () => {
  await Promise.all(processes.map((each) => each.kill()));
  await store?.close();
});

/** Numbers from 0 to 1, the same for the same seed. */
function* seeded(from: number): Generator<number, never> {
  for (let state = from; ;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

it(`holds the sum after every entry, and counts each message once, killed again and again (seed ${seed})`, async () => {
  const random = seeded(seed);
  const half = ACTORS / 2;
  const actors = Array.from({ length: ACTORS }, (_, n) => n);
  processes = [actors.slice(0, half), actors.slice(half)].map((some) => new ActorProcess(place, some));
  processes.forEach((each) => each.start());
  for (const end = performance.now() + RUN_MS; performance.now() < end;) {
    await pause(MOMENT_MS * (0.5 + random.next().value)); // the moment is what is tested
    const victim = processes[Math.floor(random.next().value * processes.length)];
    await victim?.kill();
    victim?.start();
  }
  await Promise.all(processes.map((each) => each.kill()));
  const { counted } = await checkLedgers(store.collection(ledgerCollection));
  expect(new Set(counted).size).toBe(counted.length);
  for (const actor of actors) {
    const own = counted.filter((each) => each.startsWith(`actor-${actor} `)).length;
    const told = 1 + Math.max(...processes.map((each) => each.told[actor] ?? -1));
    expect([told, told + 1]).toContain(own); // the last may have been counted and not told of
  }
  expect(counted.length).toBeGreaterThan(2 * ACTORS);
}, 60_000);
