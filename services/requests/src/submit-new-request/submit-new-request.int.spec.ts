import { readRequest, submitNewRequest } from '@clearinghouse/contracts';
import { startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { requestCollection } from '../adapters/request.collection.js';
import { requestsService } from '../index.js';
import { requestBody, submitted } from '../testing/api.js';
import { party } from '../testing/samples.js';

const XAA = party('XAA');
let service: TestService;
beforeAll(async () => (service = await startTestService(requestsService)), 30_000);
afterAll(() => service.close());

describe('submitting a new request in one call', () => {
  it('stores it once, submitted, with one event for the bus', async () => {
    const mission = await service.as('permanent-mission', XAA);
    const twins = await Promise.all([1, 2, 3].map(() => submitted(mission, requestBody(XAA), 'note-1')));
    expect(new Set(twins.map(({ id }) => id)).size).toBe(1);
    const id = twins[0]?.id ?? '';
    const events: string[] = [];
    for await (const { type } of service.platform.store.collection(requestCollection).history(id)) events.push(type);
    expect(events).toEqual(['clearinghouse.request-submitted.v1']);
    const expert = await service.as('expert');
    const { answer } = await expert.call(readRequest, { params: { id } });
    expect(answer).toMatchObject({ level: 'experts', state: 'submitted', version: 1, memorandum: 'why we ask' });
  });

  it('is for a State itself, and for no registrar, who has a scan to attach first', async () => {
    const mission = await service.as('permanent-mission', XAA);
    for (const client of [mission, await service.as('registrar')])
      await expect(submitted(client, requestBody(party('XCC')))).rejects.toThrow('403 ACCESS.FORBIDDEN');
  });

  it('needs an item or a memorandum', async () => {
    const mission = await service.as('permanent-mission', XAA);
    const empty = requestBody(XAA, { items: [], memorandum: undefined });
    await expect(mission.call(submitNewRequest, { body: empty })).rejects.toThrow('422 REQUEST.NO_ITEMS');
    await expect(submitted(mission, requestBody(XAA, { items: [] }))).resolves.toMatchObject({ version: 1 });
  });
});
