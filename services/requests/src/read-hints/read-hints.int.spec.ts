import { draftRequest, readHints, readRequestHistory, submitRequest } from '@clearinghouse/contracts';
import { startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { requestsService } from '../index.js';
import { requestBody, submitted } from '../testing/api.js';
import { party } from '../testing/samples.js';

const XAA = party('XAA');
let service: TestService;
beforeAll(async () => (service = await startTestService(requestsService)), 30_000);
afterAll(() => service.close());

describe('hints over HTTP', () => {
  it('are said to whoever drafts, kept nowhere, and do not stand in the way', async () => {
    const [drafter, mission] = [await service.as('drafter', XAA), await service.as('permanent-mission', XAA)];
    const former = await submitted(mission, requestBody(XAA));
    const memorandum = 'The Karvon reactor has no fence.';
    const { id } = (await drafter.call(draftRequest, { body: requestBody(XAA, { memorandum }) })).answer;
    const params = { id };
    const { hints } = (await drafter.call(readHints, { params })).answer;
    expect(hints.find(({ code }) => code === 'named-facility')).toMatchObject({ field: 'memorandum' });
    expect(hints.find(({ code }) => code === 'likely-duplicate')?.params).toMatchObject({ requestId: former.id });
    for (const other of [await service.as('drafter', party('XBB')), await service.as('registrar')])
      await expect(other.call(readHints, { params })).rejects.toThrow('404 REQUEST.NOT_FOUND');
    await expect((await service.as('expert')).call(readHints, { params })).rejects.toThrow('403 ACCESS.FORBIDDEN');
    await mission.call(submitRequest, { params, body: {}, ifMatch: 1 });
    await expect(drafter.call(readHints, { params })).rejects.toThrow('409 REQUEST.WRONG_STATE');
    const { entries } = (await mission.call(readRequestHistory, { params })).answer;
    expect(JSON.stringify(entries)).not.toContain('hint');
  });
});
