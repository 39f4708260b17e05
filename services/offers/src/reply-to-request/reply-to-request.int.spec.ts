import {
  listReplies,
  type PartyCode,
  readConsolidatedReply,
  recordIndication,
  recordProgramme,
  recordReplyStep,
  REPLY_STEPS,
  replyToRequest,
  withdrawReply,
} from '@clearinghouse/contracts';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { circulatedRequestCollection } from '../adapters/circulated-requests.js';
import { replyCollection } from '../adapters/reply.collection.js';
import { offersService } from '../index.js';
import { circulatedEvent, party, programmeBody, withdrawnEvent } from '../testing/samples.js';

const [XBB, XCC, XDD] = [party('XBB'), party('XCC'), party('XDD')];
let service: TestService;
const known = (id: string) => service.platform.store.collection(circulatedRequestCollection).get(id);

beforeAll(async () => {
  service = await startTestService(offersService);
  const ids = ['r-1', 'r-2', 'r-3', 'r-4', 'r-5'];
  const events = ids.map((id) => circulatedEvent(id, ['XBB', 'XCC']));
  await service.platform.bus.publish('requests', [...events, ...events]); // everything twice
  await eventually('the requests to be known', async () => (await Promise.all(ids.map(known))).every(Boolean));
}, 30_000);
afterAll(() => service.close());

const line = (itemNo: number | null, text = 'gladly') => ({
  itemNo,
  answer: itemNo === null ? ('other-help' as const) : ('full' as const),
  text,
});
const reply = async (requestId: string, provider: PartyCode, lines: object[], idempotencyKey?: string) =>
  (await service.as('provider-officer', provider)).call(replyToRequest, {
    params: { requestId },
    body: { provider, lines: lines as never }, // some are bad on purpose
    idempotencyKey,
  });
/** Shared with members, acknowledged, told to the requester. */
async function pass(requestId: string, provider: PartyCode): Promise<void> {
  const registrar = await service.as('registrar');
  const [last] = (await replies(requestId, 'expert')).filter((each) => each.provider === provider);
  let ifMatch = last?.version ?? 0;
  for (const step of REPLY_STEPS) {
    const call = { params: { requestId, provider }, body: { step }, ifMatch };
    ifMatch = (await registrar.call(recordReplyStep, call)).answer.version;
  }
}
const replies = async (requestId: string, ...who: Parameters<TestService['as']>) =>
  (await (await service.as(...who)).call(listReplies, { params: { requestId }, query: {} })).answer.items;

describe('replying over HTTP', () => {
  it('keeps one reply per provider, revised under another key, and replays under the same', async () => {
    const first = await reply('r-1', XBB, [line(1)], 'first');
    expect([first.status, first.answer]).toEqual([201, { id: 'r-1:XBB', version: 1 }]);
    const second = await reply('r-1', XBB, [line(2, 'instead')], 'second');
    expect(second.answer).toEqual({ id: 'r-1:XBB', version: 2 });
    expect((await reply('r-1', XBB, [line(1)], 'first')).answer).toEqual(first.answer);
    expect((await reply('r-1', XBB, [line(2, 'instead')], 'second')).answer).toEqual(second.answer);
    await expect(reply('r-1', XBB, [line(1, 'other')], 'first')).rejects.toThrow('422 HTTP.IDEMPOTENCY_KEY_REUSED');
    expect(await replies('r-1', 'provider-officer', XBB)).toMatchObject([{ version: 2, lines: [{ text: 'instead' }] }]);
  });

  it('makes one of twins, and loses none of two that differ', async () => {
    const twins = await Promise.all([1, 2, 3].map(() => reply('r-2', XBB, [line(1)], 'twin')));
    expect(twins.map(({ answer }) => answer.version)).toEqual([1, 1, 1]);
    const both = await Promise.all(['a', 'b'].map((text) => reply('r-2', XCC, [line(1, text)])));
    expect(both.map(({ answer }) => answer.version).sort()).toEqual([1, 2]);
    const told: number[] = [];
    for await (const { sequence } of service.platform.store.collection(replyCollection).history('r-2:XCC'))
      told.push(sequence);
    expect(told).toEqual([1, 2, 3, 4]); // the whole, and what may be passed on, of each
  });

  it('passes every reply on whole, step by step, and to a provider its own only', async () => {
    await reply('r-3', XCC, [line(1), line(null, 'something else')]);
    await reply('r-3', XBB, [line(2)]);
    const providers = async (...who: Parameters<TestService['as']>) =>
      (await replies('r-3', ...who)).map(({ provider }) => provider);
    expect(await providers('expert')).toEqual(['XBB', 'XCC']);
    expect(await providers('provider-officer', XCC)).toEqual(['XCC']);
    expect(await providers('provider-officer', XDD)).toEqual([]);
    expect(await providers('permanent-mission', party('XAA'))).toEqual([]);
    expect(await providers('committee-member')).toEqual([]);
    await pass('r-3', XCC);
    expect(await providers('permanent-mission', party('XAA'))).toEqual(['XCC']);
    expect(await providers('committee-member')).toEqual(['XCC']);
    expect(await providers('drafter', XBB)).toEqual([]);
    expect((await replies('r-3', 'drafter', party('XAA')))[0]?.lines).toMatchObject([{ itemNo: 1 }, { itemNo: null }]);
    expect(await replies('r-none', 'expert')).toEqual([]);
    const params = { requestId: 'r-3' };
    const compiled = (await (await service.as('expert')).call(readConsolidatedReply, { params })).answer;
    expect(compiled.replies.map(({ provider }) => provider)).toEqual(['XBB', 'XCC']);
    expect(compiled.text).toContain('something else');
  });

  it('takes steps in their order and over the version that was read; a reply taken back is told as such', async () => {
    const params = { requestId: 'r-5', provider: XBB };
    const expert = await service.as('expert');
    const spoken = { meeting: 'Workshop', on: '2026-02-20' };
    const said = { provider: XBB, itemNo: 2, text: 'perhaps', spoken };
    expect((await expert.call(recordIndication, { params, body: said })).status).toBe(201);
    await reply('r-5', XBB, [line(1)]);
    const told = (ifMatch: number) =>
      expert.call(recordReplyStep, { params, body: { step: 'requester-told' }, ifMatch });
    await expect(told(1)).rejects.toThrow('412 HTTP.PRECONDITION_FAILED');
    await expect(told(2)).rejects.toThrow('409 REPLY.WRONG_STATE');
    await pass('r-5', XBB);
    const officer = await service.as('provider-officer', XBB);
    await expect(officer.call(withdrawReply, { params, body: {}, ifMatch: 2 })).rejects.toThrow('412');
    await officer.call(withdrawReply, { params, body: {}, ifMatch: 5 });
    const [seen] = await replies('r-5', 'permanent-mission', party('XAA'));
    expect(seen).toMatchObject({ state: 'withdrawn', version: 1, lines: [{ itemNo: 1 }] });
    expect(JSON.stringify(seen)).not.toContain('perhaps');
    const params9 = { requestId: 'r-5', provider: XDD };
    await expect(
      expert.call(recordReplyStep, { params: params9, body: { step: 'shared' }, ifMatch: 1 }),
    ).rejects.toThrow('404 REPLY.NOT_FOUND');
  });

  it('is refused where the request, the provider, the item or the programme does not fit', async () => {
    await expect(reply('r-none', XBB, [line(1)])).rejects.toThrow('404 REPLY.NOT_CIRCULATED');
    await expect(reply('r-4', XDD, [line(1)])).rejects.toThrow('404 REPLY.NOT_CIRCULATED');
    await expect(reply('r-4', XBB, [line(3)])).rejects.toThrow('422 REPLY.UNKNOWN_ITEM');
    await expect(reply('r-4', XBB, [{ ...line(1), answer: 'other-help' }])).rejects.toThrow('422 HTTP.INVALID');
    const officer = await service.as('provider-officer', XBB);
    const body = { provider: XCC, lines: [line(1)] };
    await expect(officer.call(replyToRequest, { params: { requestId: 'r-4' }, body })).rejects.toThrow('403 ACCESS');
    const { id } = (await officer.call(recordProgramme, { body: programmeBody('XBB') })).answer;
    await expect(reply('r-4', XCC, [{ ...line(1), programmeId: id }])).rejects.toThrow('404 PROGRAMME.NOT_FOUND');
    expect((await reply('r-4', XBB, [{ ...line(1), programmeId: id }])).status).toBe(201);
  });

  it('is refused after withdrawal, except as the replay of what was given before', async () => {
    await reply('r-4', XBB, [line(1)], 'early');
    await service.platform.bus.publish('requests', [withdrawnEvent('r-4', ['XBB']), circulatedEvent('r-4', ['XBB'])]);
    await eventually('the withdrawal', async () => (await known('r-4'))?.state.withdrawn);
    await expect(reply('r-4', XBB, [line(2)])).rejects.toThrow('409 REPLY.REQUEST_WITHDRAWN');
    await expect(reply('r-4', XBB, [line(1)], 'early')).resolves.toMatchObject({ status: 201 });
    expect((await known('r-4'))?.state).toMatchObject({ withdrawn: true, sequence: 6 });
  });
});
