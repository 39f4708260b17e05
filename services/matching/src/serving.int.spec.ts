import { setTimeout as pause } from 'node:timers/promises';
import {
  comparePolicy,
  draftPolicy,
  type MatchRunId,
  type OverviewId,
  readFigures,
  readMatchRun,
  readOverview,
  startMatchRun,
  startOverview,
  tryProgramme,
} from '@clearinghouse/contracts';
import { DEFAULT_POLICY } from '@clearinghouse/matcher';
import type { ApiClient } from '@clearinghouse/service-kit';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { MatchDoorbell } from './adapters/match-doorbell.js';
import { MatchableProgrammeRepository } from './adapters/matchable-programme.repository.js';
import { SuggestionListRepository } from './adapters/suggestion-list.repository.js';
import { submittedEvent } from './domain/testing/arrived.js';
import { need, NOW, party, programme, programmeId } from './domain/testing/given.js';
import { matchingService } from './matching.service.js';
import { OnRequestSubmitted } from './on-request-submitted/on-request-submitted.handler.js';
import { heldUpDuring } from './testing/thread-time.js';

// Two thousand programmes and twelve hundred items; what the thread that serves is kept from meanwhile.

const PROGRAMMES = 2_000;
const ITEMS = 1_200;
const AREAS = ['OP3d', 'OP3d.licensing', 'OP6', 'OP2.finance', 'OP9'] as const;
const LIMIT_MS = 50;
let service: TestService;
let expert: ApiClient;
const get = <T>(type: new (...args: never[]) => T): T => service.app.get<T>(type, { strict: false });
const patience = { timeoutMs: 120_000, everyMs: 50 };
const context = { at: NOW, correlationId: 'spec' };
const STATES = ['XAB', 'XAC', 'XAD', 'XAE', 'XAF'];

async function inParts(count: number, make: (no: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < count; from += 100)
    await Promise.all(Array.from({ length: Math.min(100, count - from) }, (_, no) => make(from + no)));
}
const record = (no: number) => {
  const areas = [AREAS[no % AREAS.length] ?? 'OP6'];
  const capacity = { amount: 1 + (no % 3), unit: 'courses', period: 'year' } as const;
  const state = { ...{ status: 'standing' as const, sequence: 1, marked: 1, affects: [], storedAt: NOW } };
  const offered = programme({ areas, provider: party(no % 2 ? 'XBB' : 'XCC'), title: `Courses ${no}`, capacity });
  const id = programmeId(`p-${String(no).padStart(5, '0')}`);
  return get(MatchableProgrammeRepository).put(id, undefined, { ...state, programme: offered }, context);
};
const submit = (id: string, no: number) => {
  const items = [need({ area: no % 2 ? 'OP3d.licensing' : 'OP6.update' })];
  return get(OnRequestSubmitted).run(submittedEvent(id, items, STATES[no % STATES.length]));
};

beforeAll(async () => {
  service = await startTestService(matchingService);
  expert = await service.as('expert');
  const silent = jest.spyOn(get(MatchDoorbell), 'ring').mockResolvedValue();
  await inParts(PROGRAMMES, record);
  await inParts(ITEMS, (no) => submit(`r-${no}`, no));
  silent.mockRestore();
}, 180_000);
afterAll(() => service.close());

const fullRematch = async () => {
  const runId = (await expert.call(startMatchRun)).answer.id as MatchRunId;
  const ended = async () => (await expert.call(readMatchRun, { params: { runId } })).answer.state === 'completed';
  await eventually('the run to complete', ended, patience);
};
const overview = async () => {
  const overviewId = (await expert.call(startOverview, { body: {} })).answer.id as OverviewId;
  const ended = async () => (await expert.call(readOverview, { params: { overviewId } })).answer.state === 'completed';
  await eventually('the overview to complete', ended, patience);
};

describe('the thread that serves', () => {
  let policyId = '';
  beforeAll(async () => {
    await fullRematch();
    const weights = { ...DEFAULT_POLICY.weights, timing: 90 };
    const body = { title: 'Timing first', weights, keep: 10 };
    policyId = (await expert.call(draftPolicy, { body })).answer.id;
  }, 180_000);

  it.each([
    ['a full re-match', fullRematch],
    ['an overview of possible coverage', overview],
    ['both at once', () => Promise.all([fullRematch(), overview()])],
    ['a shadow run', () => expert.call(comparePolicy, { params: { policyId: policyId as never } })],
    ['figures for the briefing', () => expert.call(readFigures)],
    ['a programme tried against every item', () => expert.call(tryProgramme, { body: programme({ areas: ['OP6'] }) })],
  ])(
    'is free during %s',
    async (_, work) => {
      expect(await heldUpDuring(work)).toBeLessThan(LIMIT_MS);
    },
    300_000,
  );

  it('single items are matched beside a full re-match, not after it', async () => {
    const saved = jest.spyOn(get(SuggestionListRepository), 'save');
    const passing: number[] = [];
    let going = true;
    const run = fullRematch().finally(() => (going = false));
    for (let no = 0; going; no += 1) {
      const id = `r-single-${no}`;
      await submit(id, no);
      const before = saved.mock.calls.length;
      const matched = async () => (await get(SuggestionListRepository).get(`${id}:1` as never))?.state.owed === null;
      await eventually('the list', matched, { ...patience, everyMs: 2 });
      if (going) passing.push(saved.mock.calls.length - before);
      await pause(5); // a hundred in a second: its end is tried here, not how many items the machine can match
    }
    await run;
    saved.mockRestore();
    expect(passing.length).toBeGreaterThan(3);
    expect(Math.max(...passing)).toBeLessThan(ITEMS / 4); // how long that takes, in the bench
  }, 300_000);
});
