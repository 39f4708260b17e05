import { buildIndex, DEFAULT_POLICY, sharedIndex } from '@clearinghouse/matcher';
import type { MatchableProgrammeRepository } from '../adapters/matchable-programme.repository.js';
import { ProgrammeIndex } from '../adapters/programme-index.js';
import { dayOf } from '../domain/due.js';
import { needOf } from '../domain/need.js';
import { list, NOW, offer, programme, programmeId } from '../domain/testing/given.js';
import { Engine } from './engine.js';
import { EngineThread } from './engine-thread.js';

const now = { policy: DEFAULT_POLICY, today: dayOf(NOW) };
const need = needOf(list());
async function* nothing() {
  // a store without news: the programmes are given to the index
}
const store = { all: nothing, storedSince: nothing } as unknown as MatchableProgrammeRepository; // nothing else is called
const standing = { status: 'standing' as const, marked: 1, affects: [], storedAt: NOW };

describe('the engine in a thread of its own', () => {
  it('answers over every programme, also after changes, and in a new thread after the first has ended', async () => {
    const index = new ProgrammeIndex(store);
    const engine = new Engine(index);
    const matched = async () => {
      const { matches, considered } = await engine.ask('match', { need, all: true, ...now });
      return [considered, matches.map((each) => each.programmeId).sort()[0]];
    };
    for (let no = 0; no < 450; no += 1)
      index.take(programmeId(`p-${no}`), { ...standing, programme: programme(), sequence: 1 });
    expect(await matched()).toEqual([450, 'p-0']);
    index.take(programmeId('p-0'), { ...standing, status: 'retired', sequence: 2 });
    expect(await matched()).toEqual([449, 'p-1']);
    await engine.onApplicationShutdown();
    expect(await matched()).toEqual([449, 'p-1']);
    await engine.onApplicationShutdown();
  });

  it('stops a question that takes too long, and everything else that was asked of that thread', async () => {
    const thread = new EngineThread();
    const refused = expect.objectContaining({ code: 'SERVICE.UNAVAILABLE' });
    const late = thread.ask('nearest', { need, all: true, ...now }, { withinMs: 0 });
    const other = thread.ask('nearest', { need, all: true, ...now }, { withinMs: 60_000 });
    await expect(late).rejects.toEqual(refused);
    await expect(other).rejects.toEqual(refused);
    expect(thread.ended).toBe(true);
  });

  it('refuses as the engine refuses, by its code, and goes on', async () => {
    const thread = new EngineThread();
    thread.lend({ handle: sharedIndex(buildIndex([offer('p-1')])), known: 1 });
    const policy = { ...DEFAULT_POLICY, keep: 0 };
    const wrong = thread.ask('nearest', { need, all: true, ...now, policy }, { withinMs: 60_000 });
    await expect(wrong).rejects.toMatchObject({ code: 'POLICY.INVALID' });
    expect((await thread.ask('nearest', { need, all: true, ...now }, { withinMs: 60_000 }))?.programmeId).toBe('p-1');
    await thread.stop();
  });

  it('an overview is told to end by the clock and does; its stages are heard as they end; the thread ends with it', async () => {
    const index = new ProgrammeIndex(store);
    const engine = new Engine(index);
    for (let no = 0; no < 20; no += 1)
      index.take(programmeId(`p-${no}`), { ...standing, programme: programme(), sequence: 1 });
    const needs = Array.from({ length: 450 }, (_, no) => ({ ...need, id: `r-${no}:1` }));
    const heard: number[] = [];
    const onStages = (stages: readonly unknown[]) => void heard.push(stages.length);
    const within = { withinMs: 60_000, onStages };
    const [short, whole, lines] = await engine.with(needs, async (thread) => [
      await thread.ask('overview', now, { ...within, endAfterMs: 0 }),
      await thread.ask('overview', now, within),
      await thread.ask('overviewLines', { from: 440, to: 1000 }, within),
    ]);
    expect(whole).toMatchObject({ items: 450, lines: 450, finished: true });
    expect(short.stages.map(({ stage }) => stage)).toEqual(whole.stages.map(({ stage }) => stage));
    expect(lines.length).toBe(10);
    expect(heard).toEqual([1, 2, 3, 4, 1, 2, 3, 4]);
    const stop = new AbortController();
    const stopped = engine.with(needs, (thread) => thread.ask('overview', now, within).finally(() => 0), stop.signal);
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ code: 'SERVICE.UNAVAILABLE' });
  });
});
