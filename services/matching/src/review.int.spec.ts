import {
  decideMany,
  declineSuggestion,
  type EventEnvelope,
  forwardSuggestion,
  type NeedItemId,
  type ProgrammeId,
  putForward,
  readSuggestions,
  recuseReviewer,
  releaseSuggestion,
  questionSuggestion,
  suggestionDeclined,
  suggestionPutForward,
  suggestionTakenBack,
  type SuggestionListView,
  takeSuggestion,
  undoDecision,
  wishForSuggestion,
} from '@clearinghouse/contracts';
import { ApiClient, mintToken, moveClock, TestClock } from '@clearinghouse/service-kit';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordedEvent, submittedEvent } from './domain/testing/arrived.js';
import { need, party } from './domain/testing/given.js';
import { OwedMatches } from './match-item/owed-matches.js';
import { matchingService } from './matching.service.js';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
let service: TestService;
let clock: TestClock;
const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-review-'));
const told: EventEnvelope[] = [];
let count = 0;

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (problem: { code: string }) => problem.code,
  );
const reviewer = async (subject: string) => {
  const token = await mintToken(service.platform.tokenKey, {
    role: 'expert',
    subject,
    party: undefined,
    ttlSeconds: 3600,
  });
  return new ApiClient(service.url, token);
};
const mission = () => service.as('permanent-mission', party('XAA'));
async function read(itemId: NeedItemId, client?: ApiClient): Promise<SuggestionListView> {
  const by = client ?? (await reviewer('person-1'));
  return (await by.call(readSuggestions, { params: { itemId } })).answer as SuggestionListView; // parsed by the server
}
const settled = (itemId: NeedItemId, entries: number) =>
  eventually(`${itemId} with ${entries} entries`, async () => {
    const list = await read(itemId).catch(() => undefined);
    return list && !list.owed && list.entries.length === entries && list;
  });
const entryOf = (list: SuggestionListView, id: ProgrammeId) => list.entries.find((each) => each.programmeId === id);

/** A need item with a list of two programmes. */
async function given(validUntil = '2199-12-31') {
  const request = `r-${(count += 1)}`;
  const area = (['OP1', 'OP2', 'OP6', 'OP9', 'OP10', 'OP8'] as const)[count] ?? 'OP7';
  const ids = ['a', 'b'].map((each) => `p-${count}-${each}` as ProgrammeId);
  for (const id of ids)
    await service.platform.bus.publish('programmes', [
      recordedEvent(id, { areas: [area], validUntil: validUntil as never }),
    ]);
  await service.platform.bus.publish('requests', [submittedEvent(request, [need({ area })])]);
  const itemId = `${request}:1` as NeedItemId;
  const list = await settled(itemId, 2);
  const [a = '' as never, b = '' as never] = ids; // there are two
  return { itemId, list, a, b };
}

beforeAll(async () => {
  clock = new TestClock(join(folder, 'offset'));
  service = await startTestService(matchingService, { clock });
  const handler = async (event: EventEnvelope) => void told.push(event);
  await (
    await service.platform.bus.subscribe({ topics: ['suggestions'], mode: 'shared', group: 'spec', handler })
  ).ready;
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

describe('the review desk', () => {
  it('one reviewer works on an entry at a time; the hold ends by the clock', async () => {
    const { itemId, list, a } = await given();
    const [one, other] = [await reviewer('person-1'), await reviewer('person-2')];
    const params = { itemId, programmeId: a };
    const taken = (await one.call(takeSuggestion, { params, ifMatch: list.version })).answer;
    expect(entryOf(await read(itemId), a)?.taken?.by).toBe('person-1');
    expect(await refusal(other.call(putForward, { params, ifMatch: taken.version }))).toBe('SUGGESTION.TAKEN');
    expect(await refusal(other.call(releaseSuggestion, { params, ifMatch: taken.version }))).toBe('SUGGESTION.TAKEN');
    await moveClock(clock, 16 * MINUTE_MS);
    await eventually('the hold to have run out', async () => entryOf(await read(itemId), a)?.taken === undefined);
    expect(await refusal(other.call(putForward, { params, ifMatch: taken.version }))).toBe('answered');
  });

  it('asks, is told nothing outside, and leaves a colleague to decide; who is recused takes no part', async () => {
    const { itemId, list, a, b } = await given();
    const [one, other] = [await reviewer('person-1'), await reviewer('person-2')];
    const params = { itemId, programmeId: a };
    const note = 'told in confidence';
    const first = (await one.call(questionSuggestion, { params, body: { note }, ifMatch: list.version })).answer;
    const second = (await one.call(forwardSuggestion, { params, body: { to: 'person-2' }, ifMatch: first.version }))
      .answer;
    expect(await refusal(one.call(putForward, { params, ifMatch: second.version }))).toBe('SUGGESTION.TAKEN');
    const third = (await one.call(recuseReviewer, { params: { itemId }, ifMatch: second.version })).answer;
    const onB = { itemId, programmeId: b };
    expect(await refusal(one.call(putForward, { params: onB, ifMatch: third.version }))).toBe('SUGGESTION.RECUSED');
    expect(await read(itemId, await mission())).toMatchObject({ entries: [] });
    expect(await refusal(other.call(putForward, { params, ifMatch: third.version }))).toBe('answered');
    const all = JSON.stringify(told.filter(({ subject }) => subject === itemId).map(({ data }) => data));
    expect(all).not.toContain('confidence');
  });

  it('the requester answers what it was shown; the provider hears of nothing, and a decline stays between them', async () => {
    const { itemId, list, a, b } = await given();
    const [one, state] = [await reviewer('person-1'), await mission()];
    const shown = (await one.call(putForward, { params: { itemId, programmeId: a }, ifMatch: list.version })).answer;
    const ifMatch = shown.version;
    const notShown = { itemId, programmeId: b };
    expect(await refusal(state.call(wishForSuggestion, { params: notShown, ifMatch }))).toBe('SUGGESTION.NOT_FOUND');
    const stranger = await service.as('permanent-mission', party('XAB'));
    const params = { itemId, programmeId: a };
    expect(await refusal(stranger.call(wishForSuggestion, { params, ifMatch }))).toBe('SUGGESTION.NOT_FOUND');
    await state.call(wishForSuggestion, { params, ifMatch });
    const reason = 'a private matter';
    await eventually('the decline', async () => {
      const { version } = await read(itemId, state); // a wish counts, so the list was matched again
      return (await state.call(declineSuggestion, { params, body: { reason }, ifMatch: version })).status === 200;
    });
    expect((await read(itemId, state)).entries.map(({ answer }) => answer)).toEqual(['declined']);
    expect(entryOf(await read(itemId), a)).toMatchObject({ status: 'declined', privateReason: reason });
    const event = await eventually('the answer to be told', () =>
      told.find(({ subject, type }) => subject === itemId && type === suggestionDeclined.type),
    );
    expect(event.audience).toEqual({ levels: ['experts'], parties: ['XAA'] });
    expect(JSON.stringify(event.data)).not.toContain('private');
  });

  it('takes back what nobody acted on, and says why not afterwards', async () => {
    const { itemId, list, a, b } = await given();
    const [one, state] = [await reviewer('person-1'), await mission()];
    const params = { itemId, programmeId: a };
    await one.call(putForward, { params, ifMatch: list.version });
    const undone = (await one.call(undoDecision, { params, ifMatch: list.version + 1 })).answer;
    expect((await read(itemId, state)).entries).toEqual([]);
    await eventually('both to be told', () => {
      const types = told.filter(({ subject }) => subject === itemId).map(({ type }) => type);
      return types.includes(suggestionPutForward.type) && types.includes(suggestionTakenBack.type);
    });
    expect(undone.version).toBe(list.version + 2);
    const again = await settled(itemId, 2);
    const onB = { itemId, programmeId: b };
    const shown = (await one.call(putForward, { params: onB, ifMatch: again.version })).answer;
    await moveClock(clock, 11 * MINUTE_MS);
    await eventually(
      'the undo window to have passed',
      async () => entryOf(await read(itemId), b)?.undoUntil === undefined,
    );
    const tooLate = one.call(undoDecision, { params: onB, ifMatch: shown.version });
    await expect(tooLate).rejects.toMatchObject({ status: 409, code: 'SUGGESTION.ACTED_ON' });
  });

  it('decides on several, each by itself', async () => {
    const { itemId, list, a, b } = await given();
    const one = await reviewer('person-1');
    const common = { itemId, version: list.version };
    const decisions = [
      { ...common, programmeId: a, decision: 'put-forward' as const },
      { ...common, programmeId: b, decision: 'set-aside' as const, reason: 'full until spring' },
      { ...common, programmeId: 'p-none', decision: 'put-forward' as const },
      { itemId: 'r-none:1', version: 1, programmeId: b, decision: 'put-forward' as const },
      { ...common, version: 1, programmeId: b, decision: 'set-aside' as const, reason: 'stale' },
    ];
    const { results } = (await one.call(decideMany, { body: { decisions } })).answer;
    expect(results.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['done', undefined],
      ['done', undefined],
      ['refused', 'SUGGESTION.NOT_FOUND'],
      ['refused', 'SUGGESTION.NOT_FOUND'],
      ['refused', 'HTTP.PRECONDITION_FAILED'],
    ]);
    expect((await read(itemId)).entries.map(({ status }) => status).sort()).toEqual(['put-forward', 'set-aside']);
  });
});

describe('the passing of days', () => {
  it('makes a list due when a programme ends: without any event the list is matched again, and what was shown is flagged', async () => {
    const ends = new Date(Date.parse(clock.now()) + 3 * DAY_MS).toISOString().slice(0, 10);
    const { itemId, list, a } = await given(ends);
    await (await reviewer('person-1')).call(putForward, { params: { itemId, programmeId: a }, ifMatch: list.version });
    const sweep = async () => {
      const keys: string[] = [];
      const owed = service.app.get<OwedMatches>(OwedMatches, { strict: false });
      for await (const job of owed.owed()) keys.push(job.key);
      return keys;
    };
    expect(await sweep()).not.toContain(itemId);
    await moveClock(clock, 5 * DAY_MS);
    await eventually('the list to be due', async () => (await sweep()).includes(itemId));
    await service.platform.jobs.add('match-item', { key: itemId, seen: {} });
    const after = await settled(itemId, 1);
    expect(after.entries).toMatchObject([{ status: 'put-forward', lostGround: [{ code: 'time.expired' }] }]);
    expect(await sweep()).not.toContain(itemId);
    expect(JSON.stringify(await read(itemId, await mission()))).not.toMatch(/lostGround|expired/);
  });
});
