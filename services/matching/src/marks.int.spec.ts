import { instant, LocalDateSchema, NeedItemIdSchema, ProgrammeIdSchema } from '@clearinghouse/contracts';
import type { Job } from '@clearinghouse/job-queue';
import { SystemClock } from '@clearinghouse/service-kit';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { MatchDoorbell } from './adapters/match-doorbell.js';
import { MatchableProgrammeRepository } from './adapters/matchable-programme.repository.js';
import type { PassesDone } from './adapters/passes-done.js';
import { ProgrammeIndex } from './adapters/programme-index.js';
import { SuggestionListRepository } from './adapters/suggestion-list.repository.js';
import { recordedEvent, retiredEvent, submittedEvent } from './domain/testing/arrived.js';
import { need } from './domain/testing/given.js';
import { without } from './domain/without.js';
import { ListsWithoutDays } from './match-item/lists-without-days.js';
import { MatchItem } from './match-item/match-item.job.js';
import { OwedMatches } from './match-item/owed-matches.js';
import { matchingService } from './matching.service.js';
import { OnRequestSubmitted } from './on-request-submitted/on-request-submitted.handler.js';
import { MarkAffectedLists } from './take-programme/mark-affected-lists.js';
import { TakeProgramme } from './take-programme/take-programme.handler.js';

// Handlers and jobs called by hand, with the bell silent: what the marks alone guarantee.

let service: TestService;
let count = 0;
const fresh = (prefix: string) => `${prefix}-${(count += 1)}`;
const get = <T>(type: new (...args: never[]) => T): T => service.app.get<T>(type, { strict: false });

beforeEach(async () => {
  service = await startTestService(matchingService);
  jest.spyOn(get(MatchDoorbell), 'ring').mockResolvedValue();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await service.close();
});

const listOf = async (itemId: string) => {
  const stored = await get(SuggestionListRepository).get(NeedItemIdSchema.parse(itemId));
  if (!stored) throw new Error(`no list ${itemId}`);
  return stored;
};
const job = (key: string, seen: Job['seen'] = {}) => ({
  key,
  seen,
  attempt: 1,
  signal: new AbortController().signal,
  report: async () => undefined,
});
const match = (itemId: string, seen?: Job['seen']) => get(MatchItem).run(job(itemId, seen));
async function submitted(area: 'OP6' | 'OP9' = 'OP6'): Promise<string> {
  const request = fresh('r');
  await get(OnRequestSubmitted).run(submittedEvent(request, [need({ area })]));
  return `${request}:1`;
}
const record = (id: string, areas: ('OP6' | 'OP9')[] = ['OP6']) => {
  const event = recordedEvent(id, { areas });
  return get(TakeProgramme).run(event, event.data.programme);
};
async function owed(): Promise<Job[]> {
  const jobs: Job[] = [];
  for await (const each of get(OwedMatches).owed()) jobs.push(each);
  return jobs;
}

describe('the mark of a match owed', () => {
  it('stands from the moment the list exists, and is found without any queue', async () => {
    const itemId = await submitted();
    expect(await owed()).toEqual([{ key: itemId, seen: { [itemId.slice(0, -2)]: 1 } }]);
    await match(itemId);
    expect(await owed()).toEqual([]);
  });

  it('comes once to a list of an older release, which does not know its day and which no index finds', async () => {
    const event = recordedEvent(fresh('p'), { areas: ['OP6'], validUntil: LocalDateSchema.parse('2099-12-31') });
    await get(TakeProgramme).run(event, event.data.programme);
    const itemId = await submitted();
    await match(itemId);
    const { state, version } = await listOf(itemId);
    expect(state.due).toBeDefined();
    const old = { state: without(state, 'due'), events: [{ type: 'as-it-was', data: {} }] };
    await get(SuggestionListRepository).save(state.itemId, version, old, { at: instant(0), correlationId: 'spec' });
    expect(await owed()).toEqual([]); // the pass over everything was made when this service began, with nothing there
    const passes = { has: jest.fn(async () => false), note: jest.fn(async () => undefined) } as unknown as PassesDone;
    const pass = new ListsWithoutDays(get(SuggestionListRepository), get(ProgrammeIndex), passes, new SystemClock());
    const found = async () => {
      const keys: string[] = [];
      for await (const { key } of pass.some()) keys.push(key);
      return keys;
    };
    expect(await found()).toEqual([itemId]);
    expect(passes.note).toHaveBeenCalledTimes(1);
    await match(itemId);
    expect((await listOf(itemId)).state).toMatchObject({ due: state.due, owed: null });
    expect(await found()).toEqual([]);
  });

  it('a job for a list that owes nothing changes nothing', async () => {
    const itemId = await submitted();
    await match(itemId);
    const { version } = await listOf(itemId);
    await match(itemId);
    expect((await listOf(itemId)).version).toBe(version);
  });

  it('is set on the lists that a programme could affect, and on no other', async () => {
    const [near, far] = [await submitted('OP6'), await submitted('OP9')];
    await Promise.all([match(near), match(far)]);
    const programme = fresh('p');
    await record(programme);
    expect(await owed()).toEqual([{ key: near, seen: { [programme]: 1 } }]);
  });

  it('stands when the marking was interrupted: the redelivered event goes on', async () => {
    const lists = [await submitted(), await submitted(), await submitted()];
    for (const itemId of lists) await match(itemId);
    const programme = fresh('p');
    const repository = get(SuggestionListRepository);
    const save = repository.save;
    const stop = jest.spyOn(repository, 'save').mockImplementation(async (id, ...rest) => {
      if (id === lists[1]) throw new Error('killed here');
      return save(id, ...rest);
    });
    await expect(record(programme)).rejects.toThrow('killed here');
    stop.mockRestore();
    await record(programme);
    expect((await owed()).map(({ key }) => key).sort()).toEqual([...lists].sort());
    const stored = await get(MatchableProgrammeRepository).get(ProgrammeIdSchema.parse(programme));
    expect(stored?.state).toMatchObject({ sequence: 1, marked: 1 });
  });

  it('is set once for an event that comes again after it was done', async () => {
    const itemId = await submitted();
    const programme = fresh('p');
    await record(programme);
    await match(itemId);
    const marking = jest.spyOn(get(MarkAffectedLists), 'run');
    await record(programme);
    expect(marking).not.toHaveBeenCalled();
    expect(await owed()).toEqual([]);
  });

  it('set while a match is under way is not cleared by it: the match begins again with what is newer', async () => {
    const itemId = await submitted();
    const programme = fresh('p');
    const index = get(ProgrammeIndex);
    const freshen = index.freshen;
    const meanwhile = jest.spyOn(index, 'freshen').mockImplementationOnce(async () => {
      await freshen();
      const blind = jest.spyOn(index, 'take').mockReturnValue(); // another process took the event: this index has not seen it
      await record(programme);
      blind.mockRestore();
    });
    await match(itemId);
    expect(meanwhile).toHaveBeenCalledTimes(2);
    const { state } = await listOf(itemId);
    expect(state.entries.map((entry) => entry.programmeId)).toEqual([programme]);
    expect(state.owed).toBeNull();
  });

  it('an older result never replaces a newer one', async () => {
    const itemId = await submitted();
    const programme = fresh('p');
    await record(programme);
    const index = get(ProgrammeIndex);
    const freshen = index.freshen;
    jest.spyOn(index, 'freshen').mockImplementationOnce(async () => {
      await freshen();
      await match(itemId); // a second worker, after the first was taken for dead
      await get(TakeProgramme).run(retiredEvent(programme, 2), null);
      await match(itemId);
    });
    await match(itemId);
    expect((await listOf(itemId)).state).toMatchObject({ entries: [], owed: null });
  });

  it('is kept when a job names what is not here yet: the job is handed back', async () => {
    const itemId = await submitted();
    await expect(match(itemId, { 'p-later': 3 })).rejects.toThrow('p-later is not here yet');
    expect(await owed()).toHaveLength(1);
    await expect(match('r-none:1')).rejects.toThrow('not here yet');
  });

  it('an index of another process sees at once what is stored, and loads all of it at its start', async () => {
    const [first, second] = [fresh('p'), fresh('p')];
    await record(first);
    const elsewhere = new ProgrammeIndex(get(MatchableProgrammeRepository));
    await elsewhere.freshen();
    expect(elsewhere.sequenceOf(first)).toBe(1);
    await record(second);
    await get(TakeProgramme).run(retiredEvent(first, 2), null);
    await elsewhere.freshen();
    expect([...elsewhere.offers()].map(({ id }) => id)).toEqual([second]);
    expect(elsewhere.sequenceOf(first)).toBe(2);
  });

  it('leads to the same list whichever of request and programme comes first', async () => {
    const before = fresh('p');
    await record(before);
    const early = await submitted();
    const after = fresh('p');
    await record(after);
    const late = await submitted();
    await Promise.all([match(early), match(late)]);
    const entries = async (itemId: string) => (await listOf(itemId)).state.entries;
    expect(await entries(early)).toEqual(await entries(late));
    expect(await entries(early)).toHaveLength(2);
  });

  it('is filled into an empty queue by the sweep', async () => {
    const itemId = await submitted();
    jest.restoreAllMocks();
    for (const each of await owed()) await service.platform.jobs.add('match-item', each);
    await eventually('the list to be matched', async () => (await listOf(itemId)).state.owed === null);
  });
});
