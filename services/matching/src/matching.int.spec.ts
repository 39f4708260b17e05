import {
  type EventEnvelope,
  listSuggestions,
  matchAgain,
  NeedItemIdSchema,
  putForward,
  readSuggestions,
  setAside,
  suggestionPutForward,
  type SuggestionListView,
  suggestionsUpdated,
} from '@clearinghouse/contracts';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import {
  changedEvent,
  circulatedEvent,
  recordedEvent,
  retiredEvent,
  submittedEvent,
  withdrawnEvent,
} from './domain/testing/arrived.js';
import { need, party } from './domain/testing/given.js';
import { matchingService } from './matching.service.js';

let service: TestService;
const told: EventEnvelope[] = [];
let count = 0;
const fresh = (prefix: string) => `${prefix}-${(count += 1)}`;

beforeAll(async () => {
  service = await startTestService(matchingService);
  const handler = async (event: EventEnvelope) => void told.push(event);
  const spec = await service.platform.bus.subscribe({
    topics: ['suggestions'],
    mode: 'shared',
    group: 'spec',
    handler,
  });
  await spec.ready;
});
afterAll(() => service.close());

/** Delivered twice, as it may happen. */
async function twice(topic: 'requests' | 'programmes', event: EventEnvelope): Promise<void> {
  await service.platform.bus.publish(topic, [event]);
  await service.platform.bus.publish(topic, [event]);
}
const programmeIn = (view: SuggestionListView, id: string) => view.entries.find((entry) => entry.programmeId === id);

async function asExpert(itemId: string): Promise<SuggestionListView> {
  const expert = await service.as('expert');
  return (await expert.call(readSuggestions, { params: { itemId } })).answer as SuggestionListView; // parsed by the server
}
/** The list as experts see it, once nothing is owed and the condition holds. */
const settled = (itemId: string, what: string, holds: (view: SuggestionListView) => boolean) =>
  eventually(`${itemId}: ${what}`, async () => {
    const view = await asExpert(itemId);
    return !view.owed && holds(view) && view;
  });
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (problem: { status: number; code: string }) => `${problem.status} ${problem.code}`,
  );

describe('from a submitted request to its suggestions', () => {
  it('each item gets a list, best first with reasons, once, however often the event comes', async () => {
    const [request, whole, part] = [fresh('r'), fresh('p'), fresh('p')];
    await twice('programmes', recordedEvent(whole, { areas: ['OP9'], title: 'All of it' }));
    await twice('programmes', recordedEvent(part, { areas: ['OP9'], assistanceTypes: [], regions: [], fields: [] }));
    const items = [need({ no: 1, area: 'OP9.dialogue' }), need({ no: 2, area: 'OP10.interdiction' })];
    await twice('requests', submittedEvent(request, items));
    const first = await settled(`${request}:1`, 'two entries', ({ entries }) => entries.length === 2);
    expect(first.entries.map((entry) => entry.programmeId)).toEqual([whole, part]);
    expect(first.entries[0]?.factors?.reduce((sum, { share }) => sum + share, 0)).toBe(first.entries[0]?.score);
    const second = await settled(`${request}:2`, 'nothing', () => true);
    expect(second.entries).toEqual([]);
    expect(second.none?.map(({ code }) => code)).toContain('area.outside');
    const updates = () =>
      told.filter(({ type, subject }) => type === suggestionsUpdated.type && subject === first.itemId);
    await eventually('the update to be told', () => updates().length > 0);
    expect(updates().every(({ audience }) => audience.parties.length === 0)).toBe(true);
    expect(updates()[0]?.correlationid).toBe(`correlation-of-${request}`);
  });

  it('a programme recorded, changed and retired later enters and leaves the lists that it concerns', async () => {
    const [request, programme] = [fresh('r'), fresh('p')];
    await twice('requests', submittedEvent(request, [need({ area: 'OP6.update' })]));
    await settled(`${request}:1`, 'no entry', ({ entries }) => entries.length === 0);
    await twice('programmes', recordedEvent(programme, { areas: ['OP6'] }));
    await settled(`${request}:1`, 'the programme', (view) => programmeIn(view, programme) !== undefined);
    await twice('programmes', changedEvent(programme, 2, { areas: ['OP6.adoption'] }));
    await settled(`${request}:1`, 'the programme gone', (view) => !programmeIn(view, programme));
    await twice('programmes', changedEvent(programme, 3, { areas: [] }));
    await settled(`${request}:1`, 'the programme back', (view) => programmeIn(view, programme) !== undefined);
    await twice('programmes', retiredEvent(programme, 4));
    await settled(`${request}:1`, 'the programme retired', (view) => !programmeIn(view, programme));
    await service.platform.bus.publish('programmes', [changedEvent(programme, 3, { areas: [] })]);
    await service.platform.bus.publish('programmes', [recordedEvent(fresh('p'), { areas: ['OP6.update'] })]);
    const after = await settled(`${request}:1`, 'the next programme', ({ entries }) => entries.length > 0);
    expect(programmeIn(after, programme)).toBeUndefined();
  });
});

describe('the review', () => {
  const requester = 'XAQ';
  let itemId = '';
  let shown = '';
  let aside = '';

  beforeAll(async () => {
    const request = fresh('r');
    [shown, aside] = [fresh('p'), fresh('p')];
    await twice(
      'programmes',
      recordedEvent(shown, { areas: ['OP1'], capacity: { amount: 3, unit: 'courses', period: 'year' } }),
    );
    await twice('programmes', recordedEvent(aside, { areas: ['OP1'], provider: party('XCC') }));
    await twice('requests', submittedEvent(request, [need({ area: 'OP1.treaties' })], requester));
    itemId = `${request}:1`;
    await settled(itemId, 'two entries', ({ entries }) => entries.length === 2);
  });
  const readBy = async (...who: Parameters<TestService['as']>) =>
    (await service.as(...who)).call(readSuggestions, { params: { itemId } });

  it('shows the requester nothing before an expert puts something forward', async () => {
    expect((await readBy('permanent-mission', party(requester))).answer.entries).toEqual([]);
  });

  it('needs the version that was read', async () => {
    const expert = await service.as('expert');
    const params = { itemId, programmeId: shown };
    expect(await refusal(expert.call(putForward, { params }))).toBe('428 HTTP.PRECONDITION_REQUIRED');
    expect(await refusal(expert.call(putForward, { params, ifMatch: 99 }))).toBe('412 HTTP.PRECONDITION_FAILED');
    expect(await refusal(expert.call(putForward, { params: { itemId, programmeId: 'p-none' }, ifMatch: 1 }))).toBe(
      '404 SUGGESTION.NOT_FOUND',
    );
  });

  it('puts one forward to the requester and sets another aside with a private reason', async () => {
    const expert = await service.as('expert');
    const before = await asExpert(itemId);
    const { answer, etag } = await expert.call(putForward, {
      params: { itemId, programmeId: shown },
      ifMatch: before.version,
    });
    expect([answer.version, etag]).toEqual([before.version + 1, `"${before.version + 1}"`]);
    const params = { itemId, programmeId: aside };
    await expert.call(setAside, { params, body: { reason: 'spoken for' }, ifMatch: answer.version });
    expect(programmeIn(await asExpert(itemId), aside)).toMatchObject({
      status: 'set-aside',
      privateReason: 'spoken for',
    });

    const seen = (await readBy('permanent-mission', party(requester))).answer;
    expect(seen.entries.map((entry) => entry.programmeId)).toEqual([shown]);
    expect(JSON.stringify(seen)).not.toMatch(/score|factors|status|capacity|spoken|owed|none|policy/);
  });

  it('tells the requester and the experts of what was put forward, and of the rest experts only', async () => {
    const about = () => told.filter(({ subject }) => subject === itemId);
    const forward = await eventually('the notice', () =>
      about().find(({ type }) => type === suggestionPutForward.type),
    );
    expect(forward.audience).toEqual({ levels: ['experts'], parties: [requester] });
    for (const event of about().filter((each) => each !== forward)) expect(event.audience.parties).toEqual([]);
    expect(JSON.stringify(about().map(({ data }) => data))).not.toMatch(/spoken|factors|"score"/);
  });

  it('is absent for everybody else', async () => {
    expect(await refusal(readBy('permanent-mission', party('XBB')))).toBe('404 SUGGESTION.NOT_FOUND');
    expect(await refusal(readBy('provider-officer', party('XBB')))).toBe('403 ACCESS.FORBIDDEN');
    expect(await refusal(readBy('public'))).toBe('401 ACCESS.UNAUTHENTICATED');
  });

  it('stands when everything is computed again', async () => {
    const expert = await service.as('expert');
    const before = await asExpert(itemId);
    const { status, answer } = await expert.call(matchAgain);
    expect(status).toBe(202);
    expect(answer.items).toBeGreaterThanOrEqual(1);
    const after = await settled(itemId, 'a new version', ({ version }) => version > before.version + 1);
    expect(after.entries).toEqual(before.entries);
  });

  it('lists by request and by requester, page by page', async () => {
    const mission = await service.as('permanent-mission', party(requester));
    const own = (await mission.call(listSuggestions)).answer;
    expect(own.items.map((item) => item.itemId)).toEqual([itemId]);
    const requestId = itemId.slice(0, -2);
    const expert = await service.as('expert');
    expect((await expert.call(listSuggestions, { query: { requestId } })).answer.items).toHaveLength(1);
    const stranger = await service.as('permanent-mission', party('XBB'));
    expect((await stranger.call(listSuggestions, { query: { requestId } })).answer).toEqual({ items: [], next: null });
    const one = (await expert.call(listSuggestions, { query: { limit: 1 } })).answer;
    const two = (await expert.call(listSuggestions, { query: { limit: 1, cursor: one.next ?? '' } })).answer;
    expect(two.items[0]?.itemId).not.toBe(one.items[0]?.itemId);
  });

  it('ends with the request: nobody sees the list and nothing is matched any more', async () => {
    const requestId = NeedItemIdSchema.parse(itemId).slice(0, -2);
    await twice('requests', circulatedEvent(requestId));
    await twice('requests', withdrawnEvent(requestId));
    await eventually(
      'the list to be gone',
      async () => (await refusal(readBy('expert'))) === '404 SUGGESTION.NOT_FOUND',
    );
    await twice('requests', submittedEvent(requestId, [need({ area: 'OP1.treaties' })], requester));
    const request = fresh('r');
    await twice('requests', submittedEvent(request));
    await settled(`${request}:1`, 'a later request', () => true);
    expect(await refusal(readBy('permanent-mission', party(requester)))).toBe('404 SUGGESTION.NOT_FOUND');
  });
});
