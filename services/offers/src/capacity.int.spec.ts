import { CodedError, instant } from '@clearinghouse/contracts';
import { StoreError } from '@clearinghouse/document-store';
import { openTestPlatform, type TestPlatform } from '@clearinghouse/service-kit/testing';
import { ledgerCollection } from './adapters/ledger.collection.js';
import { LedgerRepository } from './adapters/ledger.repository.js';
import { ProgrammeRepository } from './adapters/programme.repository.js';
import { commit } from './domain/capacity/moves.js';
import { idOf, openLedgers, opening, play } from './testing/capacity/actors.js';
import { checkLedgers } from './testing/capacity/checked-ledgers.js';
import { prepareProgrammes } from './testing/capacity/prepare-programmes.js';
import { requestId } from './testing/samples.js';

// The ledgers in standalone: the same actors in one process, on the embedded store.
let platform: TestPlatform;
let ledgers: LedgerRepository;
beforeAll(async () => {
  platform = await openTestPlatform();
  ledgers = openLedgers(platform.store);
  platform.store.collection(ledgerCollection);
  await platform.store.open();
  await prepareProgrammes(platform.store);
}, 30_000);
afterAll(() => platform.close());

it('fifty actors at once leave every ledger balanced after every entry, each message counted once', async () => {
  const actors = Array.from({ length: 50 }, (_, n) => n);
  await Promise.all(actors.map((actor) => play(ledgers, actor, [0, 8], () => undefined)));
  const { counted } = await checkLedgers(platform.store.collection(ledgerCollection));
  expect(new Set(counted).size).toBe(counted.length);
  expect(counted.filter((each) => each.startsWith('actor-'))).toHaveLength(50 * 8);
}, 60_000);

it('turns a writer away with 503 when others are always faster, and has changed nothing', async () => {
  const collection = platform.store.collection(ledgerCollection);
  const always = {
    ...platform.store,
    collection: () => ({
      ...{ get: (id: string) => collection.get(id), lookup: () => collection.get, range: () => collection.get },
      save: () => Promise.reject(new StoreError('stale-version')),
    }),
  };
  const slow = new LedgerRepository(always as never, new ProgrammeRepository(platform.store)); // the methods that it uses
  const before = await collection.get(idOf(0));
  const context = { at: instant(0), correlationId: 'late' };
  const move = (ledger: Parameters<typeof commit>[0]) =>
    commit(ledger, { requestId: requestId('r-late'), itemNo: 1 }, 1);
  await expect(slow.count(opening(0), { source: 'late', sequence: 1 }, move, context)).rejects.toThrow(
    new CodedError('CAPACITY.BUSY'),
  );
  expect(await collection.get(idOf(0))).toEqual(before);
}, 30_000);
