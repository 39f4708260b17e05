import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, RequestDraftSchema } from '@clearinghouse/contracts';
import { importedId } from '@clearinghouse/service-kit';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { requestImportCollection } from '../adapters/request-imports.js';
import { draftCollection } from '../adapters/draft.collection.js';
import { requestsService } from '../index.js';
import { requestBody } from '../testing/api.js';
import { party } from '../testing/samples.js';

const ids = ['row-1', 'row-2', 'row-3'].map((key) => importedId('r', 'paper', key));
const draftOf = (title: string) => RequestDraftSchema.parse(requestBody(party('XAA'), { title }));
const context = { at: instant(0), correlationId: 'c' };

/** An accepted batch of three rows of which the first is applied, as a killed process leaves it: nobody rang for it. */
async function leaveHalfApplied({ platform }: TestService, id: string, acceptedAt = instant(0)): Promise<void> {
  const rows = ids.map((record, n) => ({
    ...{ line: n + 1, key: `row-${n + 1}`, id: record, outcome: 'new' as const, differences: [] },
    body: draftOf(id),
  }));
  const who = { by: 'person-registrar', role: 'registrar' };
  const state = { source: 'paper', ...who, acceptedAt, correlationId: 'c', applied: 1, rows };
  const events = [{ type: 'import-accepted', data: { rows: 3 }, ...who }];
  await platform.store.collection(requestImportCollection).insert(id, state, events, context);
}

const titleOf = async ({ platform }: TestService, n: number) =>
  (await platform.store.collection(draftCollection).get(ids[n] ?? ''))?.state.content.title;
const appliedRows = async ({ platform }: TestService, id: string) =>
  (await platform.store.collection(requestImportCollection).get(id))?.state.applied;

describe('an accepted import', () => {
  let dataFolder: string;
  beforeAll(async () => (dataFolder = await mkdtemp(join(tmpdir(), 'clearinghouse-'))));
  afterAll(() => rm(dataFolder, { recursive: true, force: true }));

  const restarted = async (work: (service: TestService) => Promise<void>) => {
    const service = await startTestService(requestsService, { dataFolder });
    await work(service).finally(() => service.close());
  };
  const finished = (service: TestService, id: string) =>
    eventually(`batch ${id}`, async () => (await appliedRows(service, id)) === 3, { timeoutMs: 20_000 });

  it('completes after a restart, from where it was left', async () => {
    await restarted((service) => leaveHalfApplied(service, 'b-first', instant(2000)));
    await restarted(async (service) => {
      await finished(service, 'b-first');
      expect([await titleOf(service, 0), await titleOf(service, 1), await titleOf(service, 2)]).toEqual([
        undefined,
        'b-first',
        'b-first',
      ]);
    });
  });

  it('does not undo a batch that was accepted later', async () => {
    await restarted((service) => leaveHalfApplied(service, 'b-older', instant(1000)));
    await restarted(async (service) => {
      await finished(service, 'b-older');
      expect(await titleOf(service, 1)).toBe('b-first');
    });
    await restarted((service) => leaveHalfApplied(service, 'b-newer', instant(3000)));
    await restarted(async (service) => {
      await finished(service, 'b-newer');
      expect(await titleOf(service, 1)).toBe('b-newer');
    });
  });
});
