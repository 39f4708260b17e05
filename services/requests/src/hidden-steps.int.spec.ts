import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as api from '@clearinghouse/contracts';
import { type ApiClient, mintToken, moveClock, TestClock } from '@clearinghouse/service-kit';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { requestsService } from './index.js';
import { requestBody, submitted } from './testing/api.js';
import { party } from './testing/samples.js';

// What experts, members and the clock do inside: every answer to the State stays as it was, to the byte, headers included.
const XAA = party('XAA');
const STATE = ['permanent-mission', 'clearing-ministry', 'drafter'] as const;
const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-hidden-'));
const clock = new TestClock(join(folder, 'offset'));
const become = (time: string) => moveClock(clock, Date.parse(time) - Date.parse(clock.now()));

let service: TestService;
let mission: ApiClient;
let expert: ApiClient;
let id: api.RequestId;

beforeAll(async () => {
  await become('2026-01-05T15:00:00.000Z');
  service = await startTestService(requestsService, { clock, sweepMs: 50 });
  [mission, expert] = [await service.as('permanent-mission', XAA), await service.as('expert')];
  const body = requestBody(XAA, { procedure: 'p2010', dateOfRequest: '2026-01-02' as api.LocalDate }); // a day that exists
  id = (await submitted(mission, body)).id as api.RequestId; // the id of a request
  for (const operation of [api.registerRequest, api.authenticateRequest, api.acknowledgeRequest])
    await step(expert, operation);
  await become('2026-06-01T15:00:00.000Z');
  await eventually('both windows to close', async () =>
    (await read(mission)).windows?.every(({ status }) => status !== 'open'),
  );
}, 60_000);
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = async (as: ApiClient) => (await as.call(api.readRequest, { params: { id } })).answer;
async function step<O extends api.Operation>(as: ApiClient, operation: O, body: unknown = {}, no?: number) {
  const { version } = await read(as);
  return as.call<api.Operation>(operation, { params: { id, ...(no && { no }) }, body, ifMatch: version });
}

const OF_THE_CALL = /^(date|connection|keep-alive|x-ratelimit-.*)$/;
const PATHS = ['', '/history', '/attachments', '/contacts', '/clarifications', '/delivery-reports'];

/** Every answer about the request to everybody of the State, as it comes over the wire. */
async function everythingSeen(): Promise<string[]> {
  const seen: string[] = [];
  for (const role of STATE) {
    const about = { role, party: XAA, subject: `person-${role}`, ttlSeconds: 86_400 * 3650 } as const;
    const authorization = `Bearer ${await mintToken(service.platform.tokenKey, about)}`;
    const headers = { authorization, 'x-correlation-id': 'paired-0001' };
    for (const path of ['', ...PATHS.map((each) => `/${id}${each}`)]) {
      const answer = await fetch(`${service.url}/api/v1/requests${path}`, { headers });
      expect([role, path, answer.status]).toEqual([role, path, 200]);
      const kept = [...answer.headers].filter(([name]) => !OF_THE_CALL.test(name));
      seen.push(JSON.stringify([role, path, kept, await answer.text()]));
    }
  }
  return seen;
}

/** The same to the byte before and after something that happened inside, and was really there for the experts. */
async function unnoticed(inside: () => Promise<unknown>): Promise<void> {
  const before = await everythingSeen();
  await inside();
  const after = await everythingSeen();
  expect(after.filter((answer, at) => answer !== before[at])).toEqual([]);
}

describe('a State is told nothing by any answer', () => {
  it('when a member refers the request and the Working Group advises', () =>
    unnoticed(async () => {
      const member = await service.as('committee-member');
      const { answer } = await member.call(api.referToWorkingGroup, { params: { id }, body: { why: 'a question' } });
      const advise = { params: { id, referralId: answer.id }, body: { advice: 'go on' }, ifMatch: answer.version };
      await expert.call(api.recordAdvice, advise);
    }));

  it('when a registrar files a scan that is for the experts', () =>
    unnoticed(async () => {
      const registrar = await service.as('registrar');
      const scan = { name: 'letter.txt', bytes: 3, sha256: 'a'.repeat(64), visibility: 'experts' } as const;
      const { answer } = await registrar.call(api.beginAttachment, { params: { id }, body: scan });
      const remove = { params: { id, attachmentId: answer.id }, ifMatch: 1 };
      await expect(mission.call(api.removeAttachment, remove)).rejects.toThrow('404 ATTACHMENT.NOT_FOUND');
    }));

  it('when the one-year letter falls due, and its own version stands for what it does next', async () => {
    const { version } = await read(mission);
    await unnoticed(async () => {
      await become('2027-01-03T12:00:00.000Z');
      await eventually('the letter to be due', async () => (await read(expert)).followUp?.status === 'due');
    });
    expect((await read(expert)).version).toBeGreaterThan(version);
    const consents = { circulate: true, postSummary: false, postInFull: false, shareWithNgos: false };
    const change = { params: { id, no: 1 }, body: { consents }, ifMatch: version };
    const { answer } = await mission.call(api.changeConsents, change);
    expect(answer.version).toBe(version + 1);
    expect((await read(mission)).version).toBe(answer.version);
    await expect(mission.call(api.changeConsents, change)).rejects.toThrow('412 HTTP.PRECONDITION_FAILED');
  });

  it('when it is recorded that no reply came, also in a year after one in which it replied', async () => {
    await unnoticed(() => step(expert, api.answerFollowUp, { answer: 'no-reply' }));
    await step(mission, api.answerFollowUp, { answer: 'partly-met' });
    await unnoticed(async () => {
      await become('2028-01-03T12:00:00.000Z');
      await eventually('the second letter to be due', async () => {
        const { followUp } = await read(expert);
        return followUp?.status === 'due' && followUp.time === 2;
      });
      await step(expert, api.answerFollowUp, { answer: 'no-reply' });
    });
    expect(await read(mission)).toMatchObject({ followUpAnswer: 'partly-met' });
    expect((await read(expert)).followUp).toMatchObject({ answer: 'no-reply', time: 2 });
  });
});
