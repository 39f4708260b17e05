import {
  activatePolicy,
  cancelMatchRun,
  draftPolicy,
  listFailedMatches,
  listMatchRuns,
  type MatchRunId,
  pauseMatchRun,
  readMatchRun,
  redriveFailedMatches,
  resumeMatchRun,
  startMatchRun,
} from '@clearinghouse/contracts';
import type { JobRun } from '@clearinghouse/job-queue';
import { DEFAULT_POLICY } from '@clearinghouse/matcher';
import type { ApiClient } from '@clearinghouse/service-kit';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { MatchDoorbell } from './adapters/match-doorbell.js';
import { SuggestionListRepository } from './adapters/suggestion-list.repository.js';
import { recordedEvent, submittedEvent } from './domain/testing/arrived.js';
import { need } from './domain/testing/given.js';
import { Scorers } from './engine/scorers.js';
import { MatchChunk } from './match-chunk/match-chunk.job.js';
import { OwedChunks } from './match-chunk/owed-chunks.js';
import { MatchItem } from './match-item/match-item.job.js';
import { matchingService } from './matching.service.js';
import { OnRequestSubmitted } from './on-request-submitted/on-request-submitted.handler.js';
import { TakeProgramme } from './take-programme/take-programme.handler.js';

// Two chunks of lists, matched by hand; then runs, with the bell silent where a test rings by hand.

const ITEMS = 80;
let service: TestService;
let expert: ApiClient;
const get = <T>(type: new (...args: never[]) => T): T => service.app.get<T>(type, { strict: false });
const job = (key: string, stop = new AbortController()): JobRun => ({
  ...{ key, seen: {}, attempt: 1, signal: stop.signal },
  report: async () => undefined,
});
const runOf = async (runId: string) =>
  (await expert.call(readMatchRun, { params: { runId: runId as MatchRunId } })).answer; // as it was answered
const completed = (runId: string) =>
  eventually('the run to complete', async () => (await runOf(runId)).state === 'completed' && runOf(runId), {
    timeoutMs: 60_000, // threads are started first, and a machine may be busy
  });
const on = (runId: string, ifMatch: number) => ({ params: { runId: runId as MatchRunId }, ifMatch });
const start = async () => (await expert.call(startMatchRun)).answer.id;
const chunks = async () => {
  const keys: string[] = [];
  for await (const { key } of get(OwedChunks).owed()) keys.push(key);
  return keys;
};
const policiesOfLists = async () => {
  const versions = new Map<string, number>();
  for await (const page of get(SuggestionListRepository).allOpen())
    for (const { state } of page) {
      const version = state.computed?.policyVersion ?? 'none';
      versions.set(version, (versions.get(version) ?? 0) + 1);
    }
  return Object.fromEntries(versions);
};
/** Turns of the event loop: what anybody else in this process may use. */
function countTurns() {
  let turns = 0;
  let next = setImmediate(function turn() {
    turns += 1;
    next = setImmediate(turn);
  });
  const stop = () => {
    clearImmediate(next);
    return turns;
  };
  return { stop };
}
async function activated(keep: number): Promise<string> {
  const body = { title: `Keeps ${keep}`, weights: { ...DEFAULT_POLICY.weights }, keep };
  const { id } = (await expert.call(draftPolicy, { body })).answer;
  await expert.call(activatePolicy, { params: { policyId: id as never }, ifMatch: 1 }); // as it was answered
  return id;
}

beforeAll(async () => {
  service = await startTestService(matchingService);
  expert = await service.as('expert');
  const silent = jest.spyOn(get(MatchDoorbell), 'ring').mockResolvedValue();
  for (let no = 0; no < 12; no += 1) {
    const event = recordedEvent(`p-${no}`, { areas: ['OP3d'] });
    await get(TakeProgramme).run(event, event.data.programme);
  }
  for (let no = 10; no < 10 + ITEMS; no += 1) {
    await get(OnRequestSubmitted).run(submittedEvent(`r-${no}`, [need()]));
    await get(MatchItem).run(job(`r-${no}:1`));
  }
  silent.mockRestore();
}, 60_000);
afterAll(() => service.close());

describe('a full re-match', () => {
  it('computes every list under the policy in force, reports in items, and leaves the serving thread free', async () => {
    const policy = await activated(2);
    const turns = countTurns();
    const runId = await start();
    const done = await completed(runId);
    const counted = turns.stop();
    expect(done).toMatchObject({ items: ITEMS, done: ITEMS, changed: ITEMS, passed: 0, policyId: policy });
    expect(done.chunks).toEqual({ all: 2, done: 2 });
    expect(done.finishedAt).not.toBeNull();
    expect(await policiesOfLists()).toEqual({ [policy]: ITEMS });
    expect(counted).toBeGreaterThan(ITEMS); // how much of it is spent elsewhere is in serving.int.spec.ts
    expect((await expert.call(listMatchRuns)).answer.items.map(({ id }) => id)).toEqual([runId]);
  });

  it('once more changes nothing and says so', async () => {
    const runId = await start();
    const done = await completed(runId);
    expect(done).toMatchObject({ done: ITEMS, changed: 0, passed: 0 });
  });

  describe('with a queue that rings for nothing', () => {
    let silent: jest.SpyInstance;
    beforeEach(() => void (silent = jest.spyOn(service.platform.jobs, 'add').mockResolvedValue()));
    afterEach(() => silent.mockRestore());

    it('stands still while paused, goes on when resumed, and its owed chunks are found without the queue', async () => {
      const runId = await start();
      const [first = '', second = ''] = await chunks();
      await get(MatchChunk).run(job(first));
      const { version } = await runOf(runId);
      const paused = (await expert.call(pauseMatchRun, on(runId, version))).answer;
      expect(await chunks()).toEqual([]);
      await get(MatchChunk).run(job(second));
      expect(await runOf(runId)).toMatchObject({ state: 'paused', done: 50, chunks: { done: 1 } });
      await expert.call(resumeMatchRun, on(runId, paused.version));
      expect(await chunks()).toEqual([second]);
      await get(MatchChunk).run(job(second));
      expect(await runOf(runId)).toMatchObject({ state: 'completed', done: ITEMS });
      await expect(expert.call(cancelMatchRun, on(runId, paused.version + 1))).rejects.toMatchObject({
        code: 'RUN.WRONG_STATE',
      });
    });

    it('killed within a chunk repeats that chunk and no other; done twice, it counts once', async () => {
      const runId = await start();
      const [first = '', second = ''] = await chunks();
      await get(MatchChunk).run(job(first));
      const stop = new AbortController();
      const killed: JobRun = { ...job(second, stop), report: async (done) => void (done > 0.5 && stop.abort()) };
      await expect(get(MatchChunk).run(killed)).rejects.toThrow();
      expect(await chunks()).toEqual([second]);
      await Promise.all([get(MatchChunk).run(job(second)), get(MatchChunk).run(job(second))]);
      expect(await runOf(runId)).toMatchObject({ state: 'completed', done: ITEMS });
    });

    it('a thread that dies over some lists writes none of them; the chunk is repeated with another', async () => {
      const runId = await start();
      const [first = ''] = (await chunks()).filter((each) => each.startsWith(runId));
      const saved = jest.spyOn(get(SuggestionListRepository), 'save');
      const score = get(Scorers).score.bind(get(Scorers));
      const dying = jest.spyOn(get(Scorers), 'score').mockImplementationOnce(async (...args) => {
        const [answer] = await Promise.allSettled([score(...args), get(Scorers).onApplicationShutdown()]);
        if (answer.status === 'rejected') throw answer.reason;
        return answer.value;
      });
      await expect(get(MatchChunk).run(job(first))).rejects.toMatchObject({ code: 'SERVICE.UNAVAILABLE' });
      expect(saved).not.toHaveBeenCalled();
      await get(MatchChunk).run(job(first));
      expect(await runOf(runId)).toMatchObject({ state: 'running', done: 50 });
      await expert.call(cancelMatchRun, on(runId, (await runOf(runId)).version));
      saved.mockRestore();
      dying.mockRestore();
    });

    it('cancelled leaves each list wholly old or wholly new', async () => {
      const [before] = Object.keys(await policiesOfLists());
      const policy = await activated(3);
      const runId = await start();
      const [first = '', second = ''] = await chunks();
      await get(MatchChunk).run(job(first));
      await expert.call(cancelMatchRun, on(runId, (await runOf(runId)).version));
      await get(MatchChunk).run(job(second));
      expect(await runOf(runId)).toMatchObject({ state: 'cancelled', done: 50 });
      expect(await policiesOfLists()).toEqual({ [policy]: 50, [before ?? '']: 30 });
    });

    it('an older run never replaces what a newer policy said', async () => {
      const old = await start();
      const [first = '', second = ''] = await chunks();
      const newer = await activated(4);
      const runId = await start();
      for (const key of (await chunks()).filter((each) => each.startsWith(runId))) await get(MatchChunk).run(job(key));
      for (const key of [first, second]) await get(MatchChunk).run(job(key));
      expect(await runOf(old)).toMatchObject({ state: 'completed', changed: 0, passed: ITEMS });
      expect(await policiesOfLists()).toEqual({ [newer]: ITEMS });
    });
  });

  it('shows what failed for good, and tries it again', async () => {
    await service.platform.jobs.add('match-item', { key: 'r-none:1', seen: {} });
    const failed = await eventually('the failure', async () => {
      const { items } = (await expert.call(listFailedMatches)).answer;
      return items.length > 0 && items;
    });
    expect(failed).toMatchObject([{ key: 'r-none:1', queue: 'match-item' }]);
    expect((await expert.call(redriveFailedMatches)).answer).toEqual({ redriven: 1 });
  });
});
