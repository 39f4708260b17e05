import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  discardLetter,
  editLetter,
  followUpDue,
  issueBriefing,
  listBriefings,
  listLetters,
  type LetterView,
  readLetter,
  requestAcknowledged,
  sendLetter,
  suggestionPutForward,
  suggestionTakenBack,
} from '@clearinghouse/contracts';
import { moveClock, TestClock } from '@clearinghouse/service-kit';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { acknowledged, arrived, due, party, putForward, takenBack } from './domain/testing/given.js';
import { notificationsService } from './notifications.service.js';

const DAY_MS = 86_400_000;
const MISSION = ['permanent-mission', party('XAA')] as const;
const sent = { on: '2026-05-20', reference: 'CH/7' };

let folder: string;
let clock: TestClock;
let service: TestService;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearinghouse-clock-'));
  clock = new TestClock(join(folder, 'offset'));
  service = await startTestService(notificationsService, { clock, sweepMs: 100 });
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true, force: true });
});

/** Every process follows within 50 ms, this one too. */
async function daysPass(days: number): Promise<void> {
  const before = Date.parse(clock.now());
  await moveClock(clock, days * DAY_MS);
  await eventually('the clock to have moved', () => Date.parse(clock.now()) >= before + days * DAY_MS);
}
const lettersTo = async (...who: Parameters<TestService['as']>): Promise<LetterView[]> =>
  (await (await service.as(...who)).call(listLetters, { query: { limit: 200 } })).answer.items as LetterView[]; // parsed by the server
const ofChair = (id: string) =>
  eventually(`letter ${id}`, async () => (await lettersTo('chair')).find((letter) => letter.id === id));
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (problem: { status: number; code: string }) => `${problem.status} ${problem.code}`,
  );

describe('what is due after a year', () => {
  const id = 'r-year:XAA:follow-up-inquiry:9';
  beforeAll(() => service.platform.bus.publish('requests', [arrived(followUpDue, due, 'r-year', 9)]));

  it('is a draft for a person: the State sees no letter, and its text can be changed', async () => {
    const { version, state } = await ofChair(id);
    expect(state).toBe('draft');
    expect(await lettersTo(...MISSION)).toEqual([]);
    expect(await refusal((await service.as(...MISSION)).call(readLetter, { params: { id } }))).toBe(
      '404 LETTER.NOT_FOUND',
    );
    const expert = await service.as('expert');
    const edited = { params: { id }, body: { subject: 'One year', body: 'Has the need been met?' }, ifMatch: version };
    await expert.call(editLetter, edited);
    expect(await refusal(expert.call(editLetter, edited))).toBe('412 HTTP.PRECONDITION_FAILED');
    expect(await refusal(expert.call(sendLetter, { params: { id }, body: sent, ifMatch: version + 1 }))).toBe(
      '403 ACCESS.FORBIDDEN',
    );
  });

  it('is sent by a person, with date and reference, once; then the State reads it', async () => {
    const chair = await service.as('chair');
    const { version } = await ofChair(id);
    const { answer } = await chair.call(sendLetter, { params: { id }, body: sent, ifMatch: version });
    const [letter] = await lettersTo(...MISSION);
    expect(letter).toMatchObject({ id, state: 'written', sent });
    expect(letter?.body).toMatch(/^SPECIMEN\n\nHas the need been met/);
    const again = { params: { id }, ifMatch: answer.version };
    expect(await refusal(chair.call(sendLetter, { ...again, body: sent }))).toBe('409 LETTER.WRONG_STATE');
    expect(await refusal(chair.call(discardLetter, { ...again, body: { why: 'late' } }))).toBe(
      '409 LETTER.WRONG_STATE',
    );
  });
});

describe('a letter of what can still be undone', () => {
  const put = (requestId: string, undoUntil: string) =>
    arrived(
      suggestionPutForward,
      suggestionPutForward.data.parse({ ...putForward, requestId, itemId: `${requestId}:2`, undoUntil }),
      `${requestId}:2`,
      5,
    );
  const back = (requestId: string) =>
    arrived(
      suggestionTakenBack,
      suggestionTakenBack.data.parse({ ...takenBack, requestId, itemId: `${requestId}:2` }),
      `${requestId}:2`,
      6,
    );
  const inAnHour = () => new Date(Date.parse(clock.now()) + 3_600_000).toISOString();
  const states = async (requestId: string) =>
    (await lettersTo('chair'))
      .filter((letter) => letter.requestId === requestId)
      .map(({ purpose, state }) => `${purpose} ${state}`)
      .sort();

  it('waits, and never leaves when it is undone before', async () => {
    await service.platform.bus.publish('suggestions', [put('r-back', inAnHour())]);
    expect((await ofChair('r-back:XAA:suggestion-notice:2:5')).state).toBe('waiting');
    await service.platform.bus.publish('suggestions', [back('r-back')]);
    await eventually('the letter to be discarded', async () => (await states('r-back'))[0]?.endsWith('discarded'));
    await daysPass(1);
    await service.platform.bus.publish('suggestions', [put('r-left', inAnHour())]);
    await ofChair('r-left:XAA:suggestion-notice:2:5');
    expect(await states('r-back')).toEqual(['suggestion-notice discarded']);
  });

  it('leaves when the hour is over; what is undone after that is corrected', async () => {
    expect((await lettersTo(...MISSION)).map(({ requestId }) => requestId)).not.toContain('r-left');
    await daysPass(1);
    await eventually('the letter to leave', async () => (await states('r-left'))[0] === 'suggestion-notice written');
    await service.platform.bus.publish('suggestions', [back('r-left')]);
    await eventually('the correction', async () => (await states('r-left')).length === 2);
    expect(await states('r-left')).toEqual(['correction-notice written', 'suggestion-notice written']);
  });
});

describe('the briefing of two months', () => {
  it('is drafted when they are over, once for each missed period, in order, as of its own days', async () => {
    await service.platform.bus.publish('requests', [arrived(requestAcknowledged, acknowledged, 'r-brief', 4)]);
    await ofChair('r-brief:XAA:acknowledgement');
    await daysPass(130);
    const expert = await service.as('expert');
    const read = async () => (await expert.call(listBriefings, {})).answer.items;
    await eventually('two briefings', async () => (await read()).length >= 2, { timeoutMs: 20_000 });
    const ids = (await read()).map(({ id }) => id);
    expect([...ids]).toEqual([...ids].sort().reverse());
    expect(new Set(ids).size).toBe(ids.length);
    const oldest = (await read()).at(-1);
    expect(oldest).toMatchObject({ from: '2026-05-01', until: '2026-06-30', state: 'draft' });
    await eventually('what came late to be counted', async () =>
      (await read()).at(-1)?.text.includes('Requests acknowledged: fewer than 3.'),
    );
  });

  it('is read by members once it was given', async () => {
    const member = await service.as('committee-member');
    expect((await member.call(listBriefings, {})).answer.items).toEqual([]);
    const chair = await service.as('chair');
    const [first] = (await chair.call(listBriefings, {})).answer.items;
    if (!first) throw new Error('there is a briefing by now');
    await chair.call(issueBriefing, { params: { id: first.id }, body: sent, ifMatch: first.version });
    expect((await member.call(listBriefings, {})).answer.items).toMatchObject([{ id: first.id, issued: sent }]);
  });
});
