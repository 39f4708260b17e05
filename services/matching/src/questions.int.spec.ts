import {
  activatePolicy,
  comparePolicy,
  draftPolicy,
  explainWhyNot,
  findNearest,
  listPolicies,
  listSuggestions,
  readFigures,
  readPolicy,
  suggestCoalitions,
  tryNeed,
  tryProgramme,
  type NeedItemId,
  type ProgrammeId,
  type RequestId,
} from '@clearinghouse/contracts';
import { DEFAULT_POLICY } from '@clearinghouse/matcher';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { SuggestionListRepository } from './adapters/suggestion-list.repository.js';
import { circulatedEvent, recordedEvent, submittedEvent } from './domain/testing/arrived.js';
import { need, party, programme } from './domain/testing/given.js';
import { matchingService } from './matching.service.js';

let service: TestService;
const item = (id: string) => id as NeedItemId; // ids of this spec's own making
const programmeId = (id: string) => id as ProgrammeId;
const expert = () => service.as('expert');
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (problem: { status: number; code: string }) => `${problem.status} ${problem.code}`,
  );

beforeAll(async () => {
  service = await startTestService(matchingService);
  const { bus } = service.platform;
  const records = [
    recordedEvent('p-fits', {
      areas: ['OP3d'],
      languages: ['fr'],
      capacity: { amount: 1, unit: 'courses', period: 'year' },
    }),
    recordedEvent('p-late', { areas: ['OP3d'], provider: party('XCC'), validUntil: '2020-01-01' as never }), // any past day
    recordedEvent('p-full', { areas: ['OP9'], capacity: { amount: 0, unit: 'courses', period: 'year' } }),
    recordedEvent('p-hidden', { areas: ['OP3d'], provider: party('XDD'), public: false, languages: ['en'] }),
    recordedEvent('p-other', { areas: ['OP6'], provider: party('XEE') }),
  ];
  for (const event of records) await bus.publish('programmes', [event]);
  const items = [need(), need({ no: 2, area: 'OP6.update' }), need({ no: 3, area: 'OP9.dialogue', field: 'chemical' })];
  for (const [id, requester] of [
    ['r-1', 'XAA'],
    ['r-2', 'XAB'],
    ['r-3', 'XAC'],
  ] as const)
    await bus.publish('requests', [submittedEvent(id, id === 'r-1' ? items : [need()], requester)]);
  await bus.publish('requests', [circulatedEvent('r-1')]);
  const lists = service.app.get<SuggestionListRepository>(SuggestionListRepository, { strict: false });
  await eventually('five lists that owe nothing, one of them circulated, over five programmes', async () => {
    let [count, circulated, considered] = [0, 0, 5];
    for await (const page of lists.allOpen())
      for (const { state } of page) {
        if (!state.owed && state.computed) count += 1;
        if (state.circulated) circulated += 1;
        considered = Math.min(considered, state.entries.length > 0 ? 5 : (state.computed?.considered ?? 0));
      }
    return count === 5 && circulated === 1 && considered === 5;
  });
});
afterAll(() => service.close());

describe('why not', () => {
  it('names for experts every failed rule, the smallest change, and for one that fits its figures', async () => {
    const ask = (id: string) => ({ params: { itemId: item('r-1:1'), programmeId: programmeId(id) } });
    const late = (await (await expert()).call(explainWhyNot, ask('p-late'))).answer;
    expect(late).toMatchObject({ fits: false, failed: [{ code: 'time.expired' }], provider: 'XCC' });
    expect(late.onProgramme?.map(({ reason }) => reason.code)).toEqual(['valid-until.extend']);
    const fits = (await (await expert()).call(explainWhyNot, ask('p-fits'))).answer;
    expect(fits).toMatchObject({ fits: true, failed: [] });
    expect(fits.score).toBeGreaterThan(0);
    expect(fits.raises?.length).toBeGreaterThan(0);
  });

  it('tells a State nothing of what it may not read, and no figure', async () => {
    const mission = await service.as('permanent-mission', party('XAA'));
    const ask = (itemId: string, id: string) => ({ params: { itemId: item(itemId), programmeId: programmeId(id) } });
    const full = (await mission.call(explainWhyNot, ask('r-1:3', 'p-full'))).answer; // nothing is free, which is private
    expect(full).toMatchObject({ fits: true, failed: [] });
    expect(JSON.stringify(full)).not.toMatch(/capacity|score|raises/);
    expect(await refusal(mission.call(explainWhyNot, ask('r-1:1', 'p-hidden')))).toBe('404 PROGRAMME.NOT_FOUND');
    expect(await refusal(mission.call(explainWhyNot, ask('r-1:1', 'p-none')))).toBe('404 PROGRAMME.NOT_FOUND');
    expect(await refusal(mission.call(explainWhyNot, ask('r-2:1', 'p-fits')))).toBe('404 SUGGESTION.NOT_FOUND');
  });

  it('answers a provider for its own programme and an item circulated to it, and for no other alike', async () => {
    const officer = await service.as('provider-officer', party('XBB'));
    const ask = (itemId: string, id: string) => ({ params: { itemId: item(itemId), programmeId: programmeId(id) } });
    expect((await officer.call(explainWhyNot, ask('r-1:1', 'p-fits'))).answer).toMatchObject({ fits: true });
    const refusals = [ask('r-1:2', 'p-fits'), ask('r-2:1', 'p-fits'), ask('r-none:1', 'p-fits')];
    for (const each of refusals)
      expect(await refusal(officer.call(explainWhyNot, each))).toBe('404 SUGGESTION.NOT_FOUND');
    expect(await refusal(officer.call(explainWhyNot, ask('r-1:1', 'p-late')))).toBe('404 PROGRAMME.NOT_FOUND');
  });

  it('names the nearest to experts among all, to a State among the public ones', async () => {
    const ask = { params: { itemId: item('r-1:3') } };
    const all = (await (await expert()).call(findNearest, ask)).answer.nearest;
    expect(all).toMatchObject({ programmeId: 'p-fits', onProgramme: [{ reason: { code: 'area.add' } }] });
    const mission = await service.as('permanent-mission', party('XAA'));
    const open = (await mission.call(findNearest, ask)).answer; // that nothing is free at p-full is private
    expect(open.nearest).toMatchObject({ programmeId: 'p-full', fits: true });
    expect(JSON.stringify(open)).not.toMatch(/capacity|p-hidden/);
  });
});

describe('what if', () => {
  const { area, field, assistanceType } = need();
  const body = { requester: party('XAA'), need: { area, field, assistanceType } };

  it('a need: experts see all that fits with scores; the State what is public, without figures, in alphabetical order', async () => {
    const seen = (await (await expert()).call(tryNeed, { body })).answer;
    expect(seen.entries.map(({ programmeId: id }) => id).sort()).toEqual(['p-fits', 'p-hidden']);
    expect(seen.entries.every(({ score }) => score !== undefined)).toBe(true);
    const mission = await service.as('permanent-mission', party('XAA'));
    const shown = (await mission.call(tryNeed, { body })).answer;
    expect(shown.entries.map(({ programmeId: id }) => id)).toEqual(['p-fits']);
    expect(JSON.stringify(shown)).not.toMatch(/score|factors|capacity|hidden/);
    const stranger = await service.as('permanent-mission', party('XAB'));
    expect(await refusal(stranger.call(tryNeed, { body }))).toBe('403 ACCESS.FORBIDDEN');
  });

  it('a programme: experts see the items, a provider how many of those circulated to it, and not of one or two', async () => {
    const trial = programme({ areas: ['OP3d'], provider: party('XBB') });
    const items = (await (await expert()).call(tryProgramme, { body: trial })).answer.items;
    expect(items?.map(({ itemId }) => itemId)).toEqual(['r-1:1', 'r-2:1', 'r-3:1']);
    const officer = await service.as('provider-officer', party('XBB'));
    expect((await officer.call(tryProgramme, { body: trial })).answer).toEqual({ circulatedItems: 'fewer than 3' });
    const unrelated = programme({ areas: ['OP10'], provider: party('XBB') });
    expect((await officer.call(tryProgramme, { body: unrelated })).answer).toEqual({ circulatedItems: 'fewer than 3' });
    const stranger = await service.as('provider-officer', party('XCC'));
    expect(await refusal(stranger.call(tryProgramme, { body: trial }))).toBe('403 ACCESS.FORBIDDEN');
  });

  it('stores nothing', async () => {
    const items = async () => (await (await expert()).call(listSuggestions)).answer.items.map(({ itemId }) => itemId);
    const before = await items();
    await (await expert()).call(tryNeed, { body });
    expect(await items()).toEqual(before);
  });
});

describe('many at once', () => {
  it('who together: the items of one request, funding not identified', async () => {
    const params = { requestId: 'r-1' as RequestId };
    const { answer } = await (await expert()).call(suggestCoalitions, { params });
    expect(answer.exact).toBe(true);
    expect(answer.without).toEqual(['r-1:3']);
    expect(answer.coalitions[0]?.covered).toEqual(['r-1:1', 'r-1:2']);
    expect(answer.coalitions[0]?.funding.code).toBe('coalition.funding-not-identified');
    const none = { params: { requestId: 'r-none' as RequestId } };
    expect(await refusal((await expert()).call(suggestCoalitions, none))).toBe('404 SUGGESTION.NOT_FOUND');
  });

  it('figures for the briefing name nobody', async () => {
    const { answer } = await (await service.as('chair')).call(readFigures);
    expect(answer).toMatchObject({ openItems: 5, timeToFirstSuggestion: { count: 4, medianHours: 0 } });
    expect(answer.areasWithoutProgrammes).toEqual([{ area: 'OP9.dialogue', items: 'fewer than 3' }]);
    expect(JSON.stringify(answer)).not.toMatch(/XA|r-1/);
  });
});

describe('a policy', () => {
  it('is drafted, compared with the one in force over live data, switched on, and shown with its state', async () => {
    const caller = await expert();
    const weights = { ...DEFAULT_POLICY.weights, language: 900 };
    const body = { title: 'Language first', weights, keep: 1 };
    const { answer: drafted } = await caller.call(draftPolicy, { body, idempotencyKey: 'draft-1' });
    expect((await caller.call(draftPolicy, { body, idempotencyKey: 'draft-1' })).answer).toEqual(drafted);
    const params = { policyId: drafted.id as never }; // as it was answered
    const shadow = (await caller.call(comparePolicy, { params })).answer;
    expect(shadow).toMatchObject({ active: DEFAULT_POLICY.version, draft: drafted.id, items: 5 });
    expect(shadow.differences.map(({ left }) => left.length)).toEqual([1, 1, 1]);
    const first = (await caller.call(comparePolicy, { params, query: { limit: 1 } })).answer;
    expect([first.differences, first.byRegion]).toEqual([shadow.differences.slice(0, 1), shadow.byRegion]);
    expect((await caller.call(listPolicies)).answer.items.map(({ state }) => state)).toEqual(['active', 'draft']);
    await caller.call(activatePolicy, { params, ifMatch: 1 });
    expect((await caller.call(readPolicy, { params })).answer.state).toBe('active');
    expect((await caller.call(comparePolicy, { params })).answer.differences).toEqual([]);
    const wrong = { ...body, weights: { ...weights, charm: 1 } };
    expect(await refusal(caller.call(draftPolicy, { body: wrong }))).toBe('422 POLICY.INVALID');
  });
});
