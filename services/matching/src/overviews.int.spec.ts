import {
  cancelOverview,
  listOverviewLines,
  listOverviews,
  type NeedItemId,
  type OverviewId,
  putForward,
  readOverview,
  readSuggestions,
  startOverview,
  takeOverviewLine,
} from '@clearinghouse/contracts';
import type { JobRun } from '@clearinghouse/job-queue';
import { DEFAULT_POLICY } from '@clearinghouse/matcher';
import type { ApiClient } from '@clearinghouse/service-kit';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { changedEvent, recordedEvent, submittedEvent } from './domain/testing/arrived.js';
import { need, party } from './domain/testing/given.js';
import { MatchDoorbell } from './adapters/match-doorbell.js';
import { OverviewSheets } from './adapters/overview-sheets.js';
import { ComputeOverview } from './compute-overview/compute-overview.job.js';
import { OwedOverviews } from './compute-overview/owed-overviews.js';
import { SolveOverview } from './compute-overview/solve-overview.js';
import { MatchItem } from './match-item/match-item.job.js';
import { matchingService } from './matching.service.js';
import { OnRequestSubmitted } from './on-request-submitted/on-request-submitted.handler.js';
import { TakeProgramme } from './take-programme/take-programme.handler.js';

// One programme with one place, a weaker one without a limit, and an item that nothing fits.

let service: TestService;
let expert: ApiClient;
const get = <T>(type: new (...args: never[]) => T): T => service.app.get<T>(type, { strict: false });
const patience = { timeoutMs: 30_000 };
const job = (key: string, stop = new AbortController()): JobRun => ({
  ...{ key, seen: {}, attempt: 1, signal: stop.signal },
  report: async () => undefined,
});
const on = (id: string) => ({ params: { overviewId: id as OverviewId } });
const start = async (body = {}) => (await expert.call(startOverview, { body })).answer.id as OverviewId;
const read = async (id: string) => (await expert.call(readOverview, on(id))).answer;
const ended = (id: string) =>
  eventually('the overview to end', async () => (await read(id)).state !== 'running' && read(id), patience);
const owed = async () => {
  const keys: string[] = [];
  for await (const { key } of get(OwedOverviews).owed()) keys.push(key);
  return keys;
};
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (problem: { status: number; code: string }) => `${problem.status} ${problem.code}`,
  );

beforeAll(async () => {
  service = await startTestService(matchingService);
  expert = await service.as('expert');
  const silent = jest.spyOn(get(MatchDoorbell), 'ring').mockResolvedValue();
  const one = { amount: 1, unit: 'courses', period: 'year' } as const;
  for (const event of [
    recordedEvent('p-one', { areas: ['OP3d.licensing'], capacity: one }),
    recordedEvent('p-wide', { areas: ['OP3d'], provider: party('XCC'), title: 'Courses of many kinds' }),
  ])
    await get(TakeProgramme).run(event, event.data.programme);
  const items = [need(), need({ no: 2, area: 'OP9.dialogue', field: 'chemical' })];
  for (const [id, requester] of [
    ['r-1', 'XAA'],
    ['r-2', 'XAB'],
  ] as const)
    await get(OnRequestSubmitted).run(submittedEvent(id, id === 'r-1' ? items : [need()], requester));
  for (const id of ['r-1:1', 'r-1:2', 'r-2:1']) await get(MatchItem).run(job(id));
  silent.mockRestore();
}, 60_000);
afterAll(() => service.close());

describe('an overview of possible coverage', () => {
  it('is a run: computed apart, kept, read later with the gap of each stage, its lines in the order of the items', async () => {
    const id = await start();
    const done = await ended(id);
    expect(done).toMatchObject({
      state: 'completed',
      policyId: DEFAULT_POLICY.version,
      startedBy: 'person-expert',
      attempts: 1,
    });
    expect(done.result).toMatchObject({ items: 3, lines: 2, unserved: 1, finished: true });
    expect(done.result?.stages.map(({ gap }) => gap)).toEqual([0, 0, 0, 0]);
    const { items, next } = (await expert.call(listOverviewLines, on(id))).answer;
    expect(next).toBeNull();
    expect(items.map(({ itemId }) => itemId)).toEqual(['r-1:1', 'r-1:2', 'r-2:1']);
    expect(items[1]?.unserved?.code).toBe('overview.no-candidate');
    expect(items.flatMap(({ suggested }) => suggested?.programmeId ?? []).sort()).toEqual(['p-one', 'p-wide']);
    const page = (await expert.call(listOverviewLines, { ...on(id), query: { limit: 2 } })).answer;
    const rest = (await expert.call(listOverviewLines, { ...on(id), query: { limit: 2, cursor: page.next ?? '' } }))
      .answer;
    expect([...page.items, ...rest.items]).toEqual(items);
    expect((await expert.call(listOverviews)).answer.items.map((each) => each.id)).toEqual([id]);
  });

  it('asked twice with one key is one; is for experts; one that is not there is not found', async () => {
    const first = (await expert.call(startOverview, { body: {}, idempotencyKey: 'twice-1' })).answer;
    expect((await expert.call(startOverview, { body: {}, idempotencyKey: 'twice-1' })).answer).toEqual(first);
    for (const role of ['permanent-mission', 'provider-officer', 'chair'] as const)
      expect(await refusal((await service.as(role, party('XAA'))).call(readOverview, on(first.id)))).toMatch(/^403/);
    expect(await refusal(expert.call(readOverview, on('ov-none')))).toBe('404 OVERVIEW.NOT_FOUND');
    const bad = { ...on((await ended(first.id)).id), query: { cursor: 'x' } };
    expect(await refusal(expert.call(listOverviewLines, bad))).toBe('400 HTTP.BAD_CURSOR');
  });

  it('stopped by steps or by the clock says how far it came', async () => {
    const done = await ended(await start({ steps: 1 }));
    expect(done).toMatchObject({ state: 'completed', result: { finished: false } });
    expect(done.result?.stages[0]).toMatchObject({ stage: 'served', bound: 2 });
  });

  it('a line is taken by a reviewer, and put forward by nobody else', async () => {
    const id = await start();
    await ended(id);
    const mission = await service.as('permanent-mission', party('XAA'));
    const itemId = 'r-1:1' as NeedItemId;
    const { items } = (await expert.call(listOverviewLines, on(id))).answer;
    const programmeId = items[0]?.suggested?.programmeId ?? ('p-none' as never); // the spec fails below
    const list = async () => (await expert.call(readSuggestions, { params: { itemId } })).answer;
    const params = { overviewId: id, itemId };
    await expert.call(takeOverviewLine, { params, ifMatch: (await list()).version });
    expect((await list()).entries.find((each) => each.programmeId === programmeId)).toMatchObject({
      ...{ status: 'suggested', taken: { by: 'person-expert' } },
    });
    expect((await mission.call(readSuggestions, { params: { itemId } })).answer.entries).toEqual([]);
    await expert.call(putForward, { params: { itemId, programmeId }, ifMatch: (await list()).version });
    const shown = (await mission.call(readSuggestions, { params: { itemId } })).answer.entries;
    expect(shown.map((each) => each.programmeId)).toEqual([programmeId]);
    const none = { params: { overviewId: id, itemId: 'r-1:2' as NeedItemId }, ifMatch: 1 };
    expect(await refusal(expert.call(takeOverviewLine, none))).toBe('404 OVERVIEW.NOT_FOUND');
  });

  it('a line whose programme fits no longer is refused', async () => {
    const id = await start();
    await ended(id);
    for (const programme of ['p-one', 'p-wide']) {
      const event = changedEvent(programme, 2, { areas: ['OP6'] });
      await get(TakeProgramme).run(event, event.data.programme);
    }
    const itemId = 'r-2:1' as NeedItemId;
    const fresh = async () => {
      const { answer } = await expert.call(readSuggestions, { params: { itemId } });
      return !answer.owed && answer.entries.length === 0 && answer;
    };
    const { version } = await eventually('a list without them', fresh, patience);
    const late = expert.call(takeOverviewLine, { params: { overviewId: id, itemId }, ifMatch: version });
    expect(await refusal(late)).toBe('409 OVERVIEW.LINE_OUTDATED');
  });

  describe('with a queue that rings for nothing', () => {
    let silent: jest.SpyInstance;
    beforeEach(() => void (silent = jest.spyOn(service.platform.jobs, 'add').mockResolvedValue()));
    afterEach(() => silent.mockRestore());
    const lines = async (id: string) => (await expert.call(listOverviewLines, on(id))).answer.items.length;

    it('is found without the queue; killed before the end it is repeated, and no half of it is ever read', async () => {
      const id = await start();
      expect(await owed()).toEqual([id]);
      expect(await refusal(lines(id))).toBe('409 OVERVIEW.WRONG_STATE');
      const write = jest.spyOn(get(OverviewSheets), 'write');
      write.mockImplementationOnce(async () => Promise.reject(new Error('killed while writing')));
      await expect(get(ComputeOverview).run(job(id))).rejects.toThrow('killed while writing');
      expect(await refusal(lines(id))).toBe('409 OVERVIEW.WRONG_STATE');
      expect(await owed()).toEqual([id]);
      await Promise.all([get(ComputeOverview).run(job(id)), get(ComputeOverview).run(job(id))]);
      expect(await read(id)).toMatchObject({ state: 'completed', attempts: 2 });
      expect(await lines(id)).toBe(3);
      expect(await owed()).toEqual([]);
    });

    it('begun three times in vain it is marked as interrupted', async () => {
      const id = await start();
      const solving = jest.spyOn(get(SolveOverview), 'run').mockRejectedValue(new Error('out of memory'));
      for (let no = 0; no < 3; no += 1) await expect(get(ComputeOverview).run(job(id))).rejects.toThrow();
      solving.mockRestore();
      await get(ComputeOverview).run(job(id));
      expect(await read(id)).toMatchObject({ state: 'interrupted', attempts: 3, result: null });
      expect(await owed()).toEqual([]);
    });

    it('an attempt given back, because its process closes, is not counted', async () => {
      const id = await start();
      const stop = new AbortController();
      stop.abort();
      await expect(get(ComputeOverview).run(job(id, stop))).rejects.toThrow();
      expect(await read(id)).toMatchObject({ state: 'running', attempts: 0 });
      await get(ComputeOverview).run(job(id));
      expect(await read(id)).toMatchObject({ state: 'completed', attempts: 1 });
    });

    it('cancelled while it is computed keeps nothing', async () => {
      const id = await start();
      const write = get(OverviewSheets).write.bind(get(OverviewSheets));
      jest.spyOn(get(OverviewSheets), 'write').mockImplementationOnce(async (...args) => {
        await write(...args);
        await expert.call(cancelOverview, { ...on(id), ifMatch: (await read(id)).version });
      });
      await get(ComputeOverview).run(job(id));
      expect(await read(id)).toMatchObject({ state: 'cancelled', result: null });
      const left = await get(OverviewSheets).page({ id, attempts: 1 }, { limit: 10 });
      expect(left.items).toEqual([]);
      const again = expert.call(cancelOverview, { ...on(id), ifMatch: (await read(id)).version });
      expect(await refusal(again)).toBe('409 OVERVIEW.WRONG_STATE');
    });
  });
});
