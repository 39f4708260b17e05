import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as api from '@clearinghouse/contracts';
import { type ApiClient, moveClock, TestClock } from '@clearinghouse/service-kit';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { knownProviderCollection } from './adapters/provider-list.js';
import { requestCollection } from './adapters/request.collection.js';
import { requestFold } from './adapters/request.fold.js';
import { requestsService } from './index.js';
import { requestBody, submitted } from './testing/api.js';
import { recordedEvent } from './testing/programme-event.js';
import { party } from './testing/samples.js';

// One request under p2010, from its note verbale to its closing: a year, in seconds.
const [XAA, XBB] = [party('XAA'), party('XBB')];
const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-year-'));
const clock = new TestClock(join(folder, 'offset'));
const become = (time: string) => moveClock(clock, Date.parse(time) - Date.parse(clock.now()));

let service: TestService;
let mission: ApiClient;
let expert: ApiClient;
let chair: ApiClient;
let member: ApiClient;
let provider: ApiClient;
let id: api.RequestId;

beforeAll(async () => {
  await become('2025-12-29T15:00:00.000Z'); // a Monday; the windows run over New Year
  service = await startTestService(requestsService, { clock, sweepMs: 100 });
  [mission, expert, chair, member, provider] = await Promise.all([
    service.as('permanent-mission', XAA),
    service.as('expert'),
    service.as('chair'),
    service.as('committee-member'),
    service.as('provider-officer', XBB),
  ]);
  const { bus, store } = service.platform;
  await bus.publish('programmes', [recordedEvent(XBB)]);
  await eventually('the list of providers', () => store.collection(knownProviderCollection).get('p-XBB'));
  const body = requestBody(XAA, { procedure: 'p2010', dateOfRequest: '2025-12-22' as api.LocalDate }); // a day that exists
  id = (await submitted(mission, body)).id as api.RequestId; // the id of a request
}, 60_000);
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = async (as: ApiClient) => (await as.call(api.readRequest, { params: { id } })).answer;
/** A change over the version as it is now: the clock may have taken a step since. */
async function step<O extends api.Operation>(as: ApiClient, operation: O, body: unknown = {}, no?: number) {
  const { version } = await read(as);
  return as.call<api.Operation>(operation, { params: { id, ...(no && { no }) }, body, ifMatch: version });
}
const windowsAre = (...statuses: string[]) =>
  eventually(`windows ${statuses.join(', ')}`, async () => {
    const { windows } = await read(mission);
    return JSON.stringify(windows?.map(({ status }) => status)) === JSON.stringify(statuses);
  });

it('is registered, authenticated and acknowledged; then the State has five working days for each objection', async () => {
  for (const operation of [api.registerRequest, api.authenticateRequest, api.acknowledgeRequest])
    await step(expert, operation);
  await windowsAre('open', 'open');
  expect((await read(mission)).windows?.[0]).toMatchObject({ lastDay: '2026-01-06' });
  const refused = step(chair, api.circulateRequest);
  await expect(refused).rejects.toMatchObject({ problem: { params: { closesAt: '2026-01-07T04:59:59.999Z' } } });
  await expect(step(expert, api.postSummary)).rejects.toThrow('409 REQUEST.WINDOW_OPEN');
});

it('a member refers it in the middle of the window; the State and the clock notice nothing', async () => {
  await become('2026-01-02T15:00:00.000Z');
  const seen = async () => {
    const request = await mission.call(api.readRequest, { params: { id } });
    const history = await mission.call(api.readRequestHistory, { params: { id } });
    const list = await mission.call(api.listRequests);
    return JSON.stringify([request, history, list]);
  };
  const before = await seen();
  const body = { why: 'a matter under discussion' };
  const { answer } = await member.call(api.referToWorkingGroup, { params: { id }, body, idempotencyKey: 'once' });
  const again = await member.call(api.referToWorkingGroup, { params: { id }, body, idempotencyKey: 'once' });
  expect(again.answer).toEqual(answer);
  await chair.call(api.recordAdvice, {
    params: { id, referralId: answer.id },
    body: { advice: 'go on' },
    ifMatch: answer.version,
  });
  expect(await seen()).toBe(before);
  const referrals = (await member.call(api.listReferrals, { params: { id } })).answer.items;
  expect(referrals).toMatchObject([{ status: 'advised', advice: 'go on', why: 'a matter under discussion' }]);
  await expect(mission.call(api.listReferrals, { params: { id } })).rejects.toThrow('403 ACCESS.FORBIDDEN');
});

it('the State says no to posting of one item and nothing to circulation', async () => {
  await step(mission, api.objectToPosting, { items: [1] });
  await become('2026-01-09T15:00:00.000Z');
  await windowsAre('no-objection-received', 'objected');
  await expect(step(mission, api.objectToCirculation)).rejects.toThrow('409 REQUEST.WINDOW_CLOSED');
  await expect(step(expert, api.postSummary)).rejects.toThrow('409 REQUEST.OBJECTED');
  await step(chair, api.circulateRequest);
  expect((await read(provider)).items.map(({ no }) => no)).toEqual([1, 2]);
});

it('changes its mind on posting, twice: the page comes and goes', async () => {
  const everybody = await service.as('public');
  const consents = { circulate: true, postSummary: true, postInFull: false, shareWithNgos: false };
  await expect(read(everybody)).rejects.toThrow('404 REQUEST.NOT_FOUND');
  await step(mission, api.changeConsents, { consents }, 1);
  await step(expert, api.postSummary);
  await step(mission, api.chooseDisplay, { indexed: false, openToOffers: true });
  expect(await read(everybody)).toMatchObject({ level: 'public', version: 2, openToOffers: true, items: [{ no: 1 }] });
  const robots = async (path: string) => (await fetch(`${service.url}/api/v1${path}`)).headers.get('x-robots-tag');
  expect([await robots(`/requests/${id}`), await robots('/requests')]).toEqual(['noindex', 'noindex']);
  await step(mission, api.chooseDisplay, { indexed: true, openToOffers: true });
  expect([await robots(`/requests/${id}`), await robots('/requests')]).toEqual([null, 'noindex']);
  await step(mission, api.changeConsents, { consents: { ...consents, postSummary: false } }, 1);
  await expect(read(everybody)).rejects.toThrow('410 REQUEST.RECALLED');
  expect((await everybody.call(api.listRequests)).answer.items).toEqual([]);
  expect((await read(provider)).version).toBe(2); // circulated, then open to offers; of posting it sees nothing
});

it('agrees with a provider on one item; each side reports, and releases its report or not', async () => {
  await step(mission, api.recordAgreement, { provider: XBB, amount: 1, period: '2026-Q2' }, 1);
  const [item1, item2] = (await read(provider)).items;
  expect(item1?.ownAgreement).toMatchObject({ provider: XBB, amount: 1, period: '2026-Q2' });
  expect(item2).not.toHaveProperty('ownAgreement');
  const report = (form: 'report' | 'continued-directly') => ({
    ...{ itemNo: 1, provider: XBB },
    delivery: { form, ...(form === 'report' && { activities: 'two courses' }) },
  });
  await become('2026-07-01T12:00:00.000Z');
  const params = { id };
  const made = await provider.call(api.reportDelivery, { params, body: report('report') });
  await mission.call(api.reportDelivery, { params, body: report('continued-directly') });
  const seen = async (as: ApiClient) =>
    (await as.call(api.listDeliveryReports, { params })).answer.items.map(({ author }) => author);
  expect([await seen(provider), await seen(mission), await seen(expert)]).toEqual([['XBB'], ['XAA'], ['XBB', 'XAA']]);
  const { id: reportId, version } = made.answer;
  const release = { params: { id, reportId }, body: {}, ifMatch: version };
  await expect(mission.call(api.releaseDeliveryReport, release)).rejects.toThrow('404 REPORT.NOT_FOUND');
  await provider.call(api.releaseDeliveryReport, release);
  expect(await seen(mission)).toEqual(['XBB', 'XAA']);
});

it('is asked about after a year, by a person; answers; and is closed by the State', async () => {
  await expect(step(mission, api.answerFollowUp, { answer: 'met' })).rejects.toThrow('409 REQUEST.FOLLOW_UP_NOT_DUE');
  await become('2026-12-22T06:00:00.000Z');
  await eventually('the letter to be due', async () => (await read(expert)).followUp?.status === 'due');
  expect(await read(mission)).not.toHaveProperty('followUp');
  await step(chair, api.recordFollowUpSent, { sentOn: '2026-12-23', reference: 'OUT/2026/40' });
  await step(expert, api.answerFollowUp, { answer: 'no-reply' });
  await step(mission, api.answerFollowUp, { answer: 'partly-met' });
  await expect(step(expert, api.closeRequest, { reason: 'partly-met' })).rejects.toThrow('403 ACCESS.FORBIDDEN');
  await step(mission, api.closeItem, { reason: 'met' }, 1);
  await step(mission, api.closeRequest, { reason: 'partly-met' });
  expect(await read(mission)).toMatchObject({
    ...{ state: 'closed', closedFor: 'partly-met', followUpAnswer: 'partly-met' },
    items: [{ closedFor: 'met' }, { closedFor: 'partly-met' }],
  });
});

it('has every decision in its history, each thing once, and what is the experts’ in theirs alone', async () => {
  const types = async (as: ApiClient) =>
    (await as.call(api.readRequestHistory, { params: { id } })).answer.entries.map(
      ({ type }) => type.split('.')[1] ?? type,
    );
  const told = await types(expert);
  expect(told.filter((type) => type === 'objection-window-closed')).toHaveLength(2);
  expect(told.filter((type) => type === 'follow-up-due')).toHaveLength(1);
  expect(told.filter((type) => type.includes('refer') || type.includes('advice'))).toEqual([]);
  const { entries } = (await mission.call(api.readRequestHistory, { params: { id } })).answer;
  expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, at) => at + 1)); // no gap tells of what is left out
  const own = await types(mission);
  expect(told.filter((type) => !own.includes(type))).toEqual(['follow-up-due']);
  expect(own.filter((type) => type === 'follow-up-answered')).toHaveLength(1); // not that nobody had replied before
  expect(own.at(-1)).toBe('request-closed');
});

it('is to the byte what its history makes of it, whatever was written unseen', async () => {
  const collection = service.platform.store.collection(requestCollection);
  const events = [];
  for await (const event of collection.history(id)) events.push(event);
  const stored = await collection.get(id);
  expect(stored?.state.unseen).toEqual({ party: 2, committee: 2 });
  const made = requestFold.fold(events);
  expect(stored && JSON.parse(JSON.stringify(requestFold.decided?.(stored.state)))).toEqual(
    JSON.parse(JSON.stringify(made)), // keys that are not there are no difference
  );
});
