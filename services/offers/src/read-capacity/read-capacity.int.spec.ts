import {
  capacityCommitted,
  capacityRefused,
  changeProgramme,
  deliveryReported,
  type EventEnvelope,
  instant,
  type Instant,
  itemAgreed,
  itemClosed,
  type LedgerView,
  listReplies,
  readCapacity,
  recordProgramme,
  releaseCapacity,
  replyToRequest,
  requestClosed,
  withdrawReply,
} from '@clearinghouse/contracts';
import { Clock } from '@clearinghouse/service-kit';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { without } from '../domain/without.js';
import { offersService } from '../index.js';
import { circulatedEvent, party, programmeBody, requestFact } from '../testing/samples.js';

class MovedClock extends Clock {
  at: Instant = instant(Date.UTC(2026, 2, 9, 15));
  now = (): Instant => this.at;
}

const XBB = party('XBB');
const clock = new MovedClock();
const told: EventEnvelope[] = [];
let service: TestService;
let programmeId: string;
let officer: Awaited<ReturnType<TestService['as']>>;
const REQUESTS = ['r-1', 'r-2', 'r-3', 'r-4', 'r-5', 'r-6', 'r-7', 'r-8'];

beforeAll(async () => {
  service = await startTestService(offersService, { clock, sweepMs: 50 });
  officer = await service.as('provider-officer', XBB);
  programmeId = (await officer.call(recordProgramme, { body: programmeBody('XBB') })).answer.id; // four courses a year
  await publish(...REQUESTS.map((id) => circulatedEvent(id, ['XBB', 'XCC'])));
  const handler = async (event: EventEnvelope) => void told.push(event);
  const { ready } = await service.platform.bus.subscribe({
    topics: ['ledgers'],
    mode: 'shared',
    group: 'probe',
    handler,
  });
  await ready;
  await eventually('the last request to be known', () => reply('r-6', 1, 1, {}, 'known'));
  const params = { requestId: 'r-6', provider: XBB };
  await officer.call(withdrawReply, { params, body: {}, ifMatch: 1 });
}, 30_000);
afterAll(() => service.close());

/** Everything comes twice. */
const publish = (...events: EventEnvelope[]) => service.platform.bus.publish('requests', [...events, ...events]);
const reply = async (requestId: string, itemNo: number, amount: number, more: object = {}, idempotencyKey?: string) => {
  const line = { itemNo, answer: 'full' as const, text: 'gladly', programmeId, reserve: { period: '2026', amount } };
  const body = { provider: XBB, lines: [line], ...more };
  return (await officer.call(replyToRequest, { params: { requestId }, body, idempotencyKey })).answer;
};
const ledgers = async () => (await officer.call(readCapacity, { params: { id: programmeId } })).answer.ledgers;
const balance = (expected: Partial<LedgerView>) =>
  eventually(`the ledger to be ${JSON.stringify(expected)}`, async () => {
    const [ledger] = (await ledgers()).filter(({ period }) => period === '2026');
    for (const [name, value] of Object.entries(expected))
      if (ledger?.[name as keyof LedgerView] !== value) throw new Error(JSON.stringify(ledger));
    return ledger;
  });
/** What a reply names and does not hold, as the provider reads it. */
const unheld = async (requestId: string) =>
  (await officer.call(listReplies, { params: { requestId } })).answer.items[0]?.notReserved;
const holding = async (requestId: string) =>
  (await ledgers()).flatMap(({ holdings }) => holdings).find((each) => each.requestId === requestId);
const agreed = (id: string, sequence: number, more: object) =>
  requestFact(itemAgreed.type, id, sequence, { itemNo: 1, provider: 'XBB', agreement: `${id}:1:XBB`, ...more });

describe('the ledger of capacity', () => {
  it('holds what the reply reserves, lets it go with the reply, and is private', async () => {
    await reply('r-1', 1, 3);
    await balance({ offered: 4, free: 1, reserved: 3, unit: 'courses' });
    await reply('r-2', 1, 2); // its provider's word is recorded all the same
    const short = [{ itemNo: 1, programmeId, period: '2026', wanted: 2, free: 1 }];
    expect(await unheld('r-2')).toEqual(short);
    await eventually('the ledger to refuse', async () => (await holding('r-2'))?.refused);
    expect(await unheld('r-2')).toEqual(short);
    expect(await unheld('r-1')).toBeUndefined();
    await reply('r-1', 1, 2);
    await balance({ free: 2, reserved: 2 });
    const other = await service.as('provider-officer', party('XCC'));
    await expect(other.call(readCapacity, { params: { id: programmeId } })).rejects.toThrow('404 PROGRAMME.NOT_FOUND');
    await expect((await service.as('chair')).call(readCapacity, { params: { id: programmeId } })).rejects.toThrow(
      '403',
    );
    const line = {
      itemNo: 1,
      answer: 'full' as const,
      text: 'x',
      programmeId,
      reserve: { period: '2026-Q1', amount: 1 },
    };
    const call = { params: { requestId: 'r-2' }, body: { provider: XBB, lines: [line] } };
    await expect(officer.call(replyToRequest, call)).rejects.toThrow('422 CAPACITY.PERIOD_MISMATCH');
  });

  it('holds one of two replies at once that want more than there is, records both, and tells the provider which', async () => {
    const both = await Promise.all(['r-7', 'r-8'].map((id) => reply(id, 1, 2)));
    expect(both.map(({ version }) => version)).toEqual([1, 1]);
    await balance({ free: 0, reserved: 4 });
    const held = async () => (await Promise.all(['r-7', 'r-8'].map(unheld))).map((each) => each?.length ?? 0).sort();
    await eventually('the ledger to have counted both', async () => (await held()).join() === '0,1');
    const expert = await service.as('expert');
    const seen = await Promise.all(
      ['r-7', 'r-8'].map((requestId) => expert.call(listReplies, { params: { requestId } })),
    );
    const [short] = seen.flatMap(({ answer }) => answer.items.flatMap(({ notReserved }) => notReserved ?? []));
    expect(short).toEqual({ itemNo: 1, programmeId, period: '2026', wanted: 2, free: 0 });
    for (const requestId of ['r-7', 'r-8']) {
      const [{ version = 0 } = {}] = (await officer.call(listReplies, { params: { requestId } })).answer.items;
      await officer.call(withdrawReply, { params: { requestId, provider: XBB }, body: {}, ifMatch: version });
    }
    await balance({ free: 2, reserved: 2 });
  });

  it('commits what is agreed, as the reply reserved it, and counts the message once', async () => {
    await publish(agreed('r-1', 6, {}));
    await balance({ free: 2, reserved: 0, committed: 2 });
    await expect(reply('r-1', 1, 1)).rejects.toThrow('409 REPLY.AGREED');
    const committed = await eventually(
      'the event',
      () => told.filter(({ type }) => type === capacityCommitted.type)[0],
    );
    expect(committed).toMatchObject({
      data: { amount: 2, reserved: 2 },
      audience: { levels: ['experts'], parties: ['XBB'] },
    });
  });

  it('commits after the reservation has expired, while capacity remains; else refuses with a reason', async () => {
    await reply('r-2', 1, 1, { validUntil: '2026-03-31' });
    await reply('r-3', 1, 1, { validUntil: '2026-03-31' });
    await balance({ free: 0, reserved: 2 });
    clock.at = instant(Date.UTC(2026, 3, 1, 4)); // midnight in New York
    await balance({ free: 2, reserved: 0 });
    await publish(agreed('r-2', 6, { programmeId, period: '2026', amount: 1 }));
    await balance({ free: 1, committed: 3 });
    await publish(agreed('r-3', 6, { programmeId, period: '2026', amount: 2 }));
    const refusals = () => told.flatMap(({ type, data }) => (type === capacityRefused.type ? [data] : []));
    const ofAgreement = () => refusals().find((each) => (each as { requestId: string }).requestId === 'r-3');
    const refused = await eventually('the refusal', ofAgreement);
    expect(refused).toMatchObject({ wanted: 2, free: 1, reason: 'not-enough' });
    await balance({ free: 1, committed: 3 });
  });

  it('counts delivery once though both sides report it', async () => {
    const report = (author: string, subject: string) =>
      requestFact(deliveryReported.type, subject, 1, {
        ...{ itemNo: 1, requestId: 'r-1', provider: 'XBB', agreement: 'r-1:1:XBB', author, form: 'report', amount: 1 },
        complete: false,
      });
    await publish(report('XBB', 'r-1:d-1'), report('XAA', 'r-1:d-2'));
    await balance({ free: 1, committed: 2, delivered: 1 });
  });

  it('gives back what is not delivered when item or request is closed, and by hand', async () => {
    await publish(requestFact(itemClosed.type, 'r-1', 7, { itemNo: 1, reason: 'met', agreements: ['r-1:1:XBB'] }));
    await balance({ free: 2, committed: 1, delivered: 1 });
    const ledger = await balance({ free: 2 });
    const params = { id: programmeId, period: '2026' as never }; // written by hand
    const body = { requestId: 'r-2', itemNo: 1, why: 'the State asked for less' };
    const release = (ifMatch: number) => officer.call(releaseCapacity, { params, body, ifMatch });
    await expect(release(ledger.version - 1)).rejects.toThrow('412 HTTP.PRECONDITION_FAILED');
    await release(ledger.version);
    await balance({ free: 3, committed: 0 });
    await expect(release(ledger.version + 1)).rejects.toThrow('409 CAPACITY.NOTHING_HELD');
    await publish(agreed('r-4', 6, { programmeId, period: '2026', amount: 3 }));
    await balance({ free: 0, committed: 3 });
    const closed = { by: 'person-1', reason: 'no-longer-needed', addressees: ['XBB'] };
    await publish(requestFact(requestClosed.type, 'r-4', 7, closed));
    await balance({ free: 3, committed: 0, delivered: 1 });
    await expect(reply('r-4', 1, 1)).rejects.toThrow('409 REPLY.REQUEST_CLOSED');
  });

  it('follows what the provider states, and where nothing is stated refuses nothing', async () => {
    const change = (body: object, ifMatch: number) =>
      officer.call(changeProgramme, { params: { id: programmeId }, body: body as never, ifMatch }); // of the samples
    await change(programmeBody('XBB', { capacity: { amount: 9, unit: 'places', period: 'year' } }), 1);
    await balance({ offered: 9, free: 8, unit: 'places' });
    await change(without(programmeBody('XBB'), 'capacity'), 2);
    await balance({ offered: null, free: null, delivered: 1 });
    await reply('r-5', 1, 500);
    await balance({ offered: null, reserved: 500 });
  });
});
