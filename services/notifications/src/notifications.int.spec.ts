import {
  candidateNoted,
  type EventEnvelope,
  type LetterView,
  letterWritten,
  listLetters,
  readLetter,
  replyStepRecorded,
  requestAcknowledged,
  requestCirculated,
  requestWithdrawn,
  suggestionPutForward,
  suggestionsUpdated,
  type Topic,
} from '@clearinghouse/contracts';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import {
  acknowledged,
  arrived,
  circulated,
  noted,
  party,
  putForward,
  reply,
  withdrawn,
} from './domain/testing/given.js';
import { notificationsService } from './notifications.service.js';

let service: TestService;
const told: EventEnvelope[] = [];

beforeAll(async () => {
  service = await startTestService(notificationsService);
  const handler = async (event: EventEnvelope) => void told.push(event);
  const spec = await service.platform.bus.subscribe({ topics: ['letters'], mode: 'shared', group: 'spec', handler });
  await spec.ready;
});
afterAll(() => service.close());

/** Delivered twice, as it may happen. */
async function twice(topic: Topic, event: EventEnvelope): Promise<void> {
  await service.platform.bus.publish(topic, [event]);
  await service.platform.bus.publish(topic, [event]);
}
async function lettersTo(...who: Parameters<TestService['as']>): Promise<readonly LetterView[]> {
  const client = await service.as(...who);
  return (await client.call(listLetters, { query: { limit: 200 } })).answer.items as LetterView[]; // parsed by the server
}
const file = () => lettersTo('registrar');
const written = (id: string) =>
  eventually(`letter ${id}`, async () => (await file()).find((letter) => letter.id === id));
const about = async (requestId: string) =>
  (await file())
    .filter((letter) => letter.requestId === requestId)
    .map((letter) => letter.id)
    .sort();
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (problem: { status: number; code: string }) => `${problem.status} ${problem.code}`,
  );

describe('letters', () => {
  it('an acknowledgement goes to the requester alone, once', async () => {
    await twice('requests', arrived(requestAcknowledged, acknowledged, 'r-ack', 4));
    const letter = await written('r-ack:XAA:acknowledgement');
    expect(letter).toMatchObject({ recipient: 'XAA', specimen: true, recipientName: 'State A (fictitious)' });
    expect(await about('r-ack')).toEqual(['r-ack:XAA:acknowledgement']);
  });

  it('a circulation goes to each addressee and only to them, each letter silent about the others', async () => {
    await twice('requests', arrived(requestCirculated, circulated, 'r-cir', 5));
    for (const addressee of circulated.addressees) await written(`r-cir:${addressee}:circulation-notice`);
    expect(await about('r-cir')).toEqual([
      'r-cir:ORG-K:circulation-notice',
      'r-cir:XBB:circulation-notice',
      'r-cir:XCC:circulation-notice',
    ]);
    const [own] = (await lettersTo('provider-officer', party('ORG-K'))).filter(
      ({ requestId }) => requestId === 'r-cir',
    );
    expect(own?.body).not.toMatch(/State BB|State CC/);
  });

  it('a suggestion put forward is told to the requester, without a figure, and the provider learns nothing', async () => {
    const event = arrived(
      suggestionPutForward,
      { ...putForward, requestId: 'r-sug' as typeof putForward.requestId },
      'r-sug:2',
      9,
    );
    await twice('suggestions', event);
    const letter = await written('r-sug:XAA:suggestion-notice:2:9');
    expect(letter.body).not.toMatch(/score|points|\d{3,}\s*\/|1000/);
    expect(await about('r-sug')).toEqual(['r-sug:XAA:suggestion-notice:2:9']);
    const provider = await lettersTo('provider-officer', party('XBB'));
    expect(provider.filter(({ requestId }) => requestId === 'r-sug')).toEqual([]);
  });

  it('a reply reaches the requester word for word, and each new one is a letter of its own', async () => {
    const data = { ...reply, requestId: 'r-rep' as typeof reply.requestId };
    await twice('replies', arrived(replyStepRecorded, data, 'r-rep:XBB', 1));
    await twice('replies', arrived(replyStepRecorded, { ...data, edition: 2 }, 'r-rep:XBB', 9));
    await written('r-rep:XAA:reply-notice:XBB:2');
    const { body } = await written('r-rep:XAA:reply-notice:XBB:1');
    for (const line of reply.lines) expect(body).toContain(line.text);
    expect(await about('r-rep')).toHaveLength(2);
  });

  it('a withdrawal is told to those to whom the request was circulated, and to nobody else', async () => {
    await twice('requests', arrived(requestWithdrawn, { ...withdrawn, addressees: [] }, 'r-quiet', 3));
    await twice('requests', arrived(requestWithdrawn, withdrawn, 'r-wit', 6));
    for (const addressee of withdrawn.addressees) await written(`r-wit:${addressee}:withdrawal-notice`);
    expect(await about('r-wit')).toEqual(['r-wit:XBB:withdrawal-notice', 'r-wit:XCC:withdrawal-notice']);
    expect(await about('r-quiet')).toEqual([]);
  });

  it('a passage is put to the Mission of that State, once; no list by request holds the letter', async () => {
    await twice('candidates', arrived(candidateNoted, noted, 'c-1', 2));
    const letter = await written('c-1:XAA:candidate-inquiry');
    expect(letter).toMatchObject({ candidateId: 'c-1', recipient: 'XAA', state: 'written' });
    expect(letter).not.toHaveProperty('requestId');
    const idsTo = async (...who: Parameters<TestService['as']>) => (await lettersTo(...who)).map(({ id }) => id);
    expect(await idsTo('permanent-mission', party('XAA'))).toContain(letter.id);
    expect(await idsTo('permanent-mission', party('XBB'))).not.toContain(letter.id);
    expect(await about('c-1')).toEqual([]);
  });

  it('are announced to their recipient and to experts, once each, under the correlation of the call that began it', async () => {
    const all = await file();
    await eventually('an event for each letter', () => told.length >= all.length);
    expect(told.map(({ subject }) => subject).sort()).toEqual(all.map(({ id }) => id).sort());
    for (const { audience, data, type, correlationid } of told) {
      expect([type, correlationid]).toEqual([letterWritten.type, 'c-1']);
      expect(audience).toEqual({ levels: ['experts'], parties: [letterWritten.data.parse(data).recipient] });
    }
  });

  it('are not written for what experts see among themselves', async () => {
    const counts = { count: 3, best: 900, policyVersion: 'p' };
    const { requestId, itemId, itemNo, requester } = putForward;
    await twice(
      'suggestions',
      arrived(suggestionsUpdated, { requestId, itemId, itemNo, requester, ...counts }, 'r-1:2', 1),
    );
    await twice('requests', arrived(requestAcknowledged, acknowledged, 'r-1', 4));
    await written('r-1:XAA:acknowledgement');
    expect(await about('r-1')).toEqual(['r-1:XAA:acknowledgement']);
  });
});

describe('reading letters', () => {
  const params = { id: 'r-ack:XAA:acknowledgement' };
  const readBy = async (...who: Parameters<TestService['as']>) =>
    (await service.as(...who)).call(readLetter, { params });

  it('the recipient and those who keep the file can', async () => {
    expect((await readBy('permanent-mission', party('XAA'))).answer.subject).toContain('Acknowledgement');
    for (const role of ['expert', 'registrar', 'chair'] as const) expect((await readBy(role)).status).toBe(200);
  });
  it('to everybody else there is no such letter', async () => {
    expect(await refusal(readBy('permanent-mission', party('XBB')))).toBe('404 LETTER.NOT_FOUND');
    expect(await refusal(readBy('provider-officer', party('XCC')))).toBe('404 LETTER.NOT_FOUND');
    expect(await refusal(readBy('public'))).toBe('401 ACCESS.UNAUTHENTICATED');
    expect(await refusal(readBy('administrator'))).toBe('403 ACCESS.FORBIDDEN');
  });
  it('a list holds the own letters only, newest first, by request when asked, page by page', async () => {
    const own = await lettersTo('drafter', party('XAA'));
    expect(own.every(({ recipient }) => recipient === 'XAA')).toBe(true);
    const times = own.map(({ writtenAt }) => writtenAt);
    expect(times).toEqual([...times].sort().reverse());
    const mission = await service.as('permanent-mission', party('XAA'));
    const { items } = (await mission.call(listLetters, { query: { requestId: 'r-rep' } })).answer;
    expect(items).toHaveLength(2);
    const other = await mission.call(listLetters, { query: { requestId: 'r-cir' } });
    expect(other.answer.items).toEqual([]);
    const first = (await mission.call(listLetters, { query: { limit: 1 } })).answer;
    const second = (await mission.call(listLetters, { query: { limit: 1, cursor: first.next ?? '' } })).answer;
    expect([first.items[0]?.id, second.items[0]?.id]).toEqual(own.slice(0, 2).map(({ id }) => id));
    expect(await refusal(mission.call(listLetters, { query: { cursor: 'x' } }))).toBe('400 HTTP.BAD_CURSOR');
  });
});
