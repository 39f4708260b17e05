/** @long */
import { setTimeout as pause } from 'node:timers/promises';
import type { DocumentStore } from '@clearinghouse/document-store';
import { createMongoStore } from '@clearinghouse/document-store/mongodb';
import { ledgerCollection } from './adapters/ledger.collection.js';
import { ActorProcess } from './testing/capacity/actor-process.js';
import { openLedgers } from './testing/capacity/actors.js';
import { checkLedgers } from './testing/capacity/checked-ledgers.js';
import { prepareProgrammes } from './testing/capacity/prepare-programmes.js';

// Fifty actors in two processes share eight ledgers; they are killed with signal 9 at seeded moments and begun again.
// Every message is sent at least twice, and each sending is an operation on a ledger. It runs until there were enough of them.
// Afterwards every ledger is checked entry by entry.
const seed = Number(process.env['FAULT_SEED']) || (Date.now() & 0xffff) + 1;
const ACTORS = 50;
const OPERATIONS = 2_000;
/** About 60 s where nothing else runs (docs/offers.md says what an operation costs); longer means that writers starve. */
const MOST_MS = 240_000;
/** Messages that a process gets through before it may be killed, so that a slow machine also gets on. */
const LEAST = 20;
const SPREAD = 80;

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

/** Messages that were told as counted; each was sent twice. */
const messagesOf = ({ told }: ActorProcess): number => Object.values(told).reduce((sum, last) => sum + last + 1, 0);
const operationsOf = (all: readonly ActorProcess[]): number => 2 * all.reduce((sum, each) => sum + messagesOf(each), 0);

it(`holds the sum after every entry, and counts each message once, killed again and again (seed ${seed})`, async () => {
  const random = seeded(seed);
  const half = ACTORS / 2;
  const actors = Array.from({ length: ACTORS }, (_, n) => n);
  processes = [actors.slice(0, half), actors.slice(half)].map((some) => new ActorProcess(place, some));
  processes.forEach((each) => each.start());
  const end = performance.now() + MOST_MS;
  let kills = 0;
  while (operationsOf(processes) < OPERATIONS && performance.now() < end) {
    const victim = processes[Math.floor(random.next().value * processes.length)] as ActorProcess; // there are two
    const enough = messagesOf(victim) + LEAST + SPREAD * random.next().value;
    while (messagesOf(victim) < enough && performance.now() < end) await pause(20);
    await pause(40 * random.next().value); // the moment is what is tested
    await victim.kill();
    victim.start();
    kills += 1;
  }
  await Promise.all(processes.map((each) => each.kill()));
  const { counted } = await checkLedgers(store.collection(ledgerCollection));
  expect(new Set(counted).size).toBe(counted.length);
  for (const actor of actors) {
    const own = counted.filter((each) => each.startsWith(`actor-${actor} `)).length;
    const told = 1 + Math.max(...processes.map((each) => each.told[actor] ?? -1));
    expect([told, told + 1]).toContain(own); // the last may have been counted and not told of
  }
  expect(operationsOf(processes)).toBeGreaterThanOrEqual(OPERATIONS);
  expect(kills).toBeGreaterThan(3);
}, 300_000);
