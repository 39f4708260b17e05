import { draftRequest, editDraft, readRequest, submitRequest } from '@clearinghouse/contracts';
import { startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { requestsService } from '../index.js';
import { change, requestBody } from '../testing/api.js';
import { party } from '../testing/samples.js';

const XAA = party('XAA');
let service: TestService;
beforeAll(async () => (service = await startTestService(requestsService)), 30_000);
afterAll(() => service.close());

describe('drafting over HTTP', () => {
  it('creates a draft that its own State sees, and nobody else', async () => {
    const drafter = await service.as('drafter', XAA);
    const { status, answer, etag } = await drafter.call(draftRequest, { body: requestBody(XAA) });
    expect([status, answer.version, etag]).toEqual([201, 1, '"1"']);
    const mission = await service.as('permanent-mission', XAA);
    const seen = await mission.call(readRequest, { params: { id: answer.id } });
    expect(seen.answer).toMatchObject({ level: 'party', state: 'draft', memorandum: 'why we ask' });
    for (const other of [
      await service.as('expert'),
      await service.as('registrar'),
      await service.as('drafter', party('XBB')),
      await service.as('public'),
    ])
      await expect(other.call(readRequest, { params: { id: answer.id } })).rejects.toThrow('404 REQUEST.NOT_FOUND');
  });

  it('answers a repeated call as the first time, refuses another body, and makes one of twins', async () => {
    const drafter = await service.as('drafter', XAA);
    const body = requestBody(XAA);
    const once = () => drafter.call(draftRequest, { body, idempotencyKey: 'once' });
    const twins = await Promise.all([once(), once(), once(), once()]);
    expect(new Set(twins.map(({ answer }) => answer.id)).size).toBe(1);
    await drafter.call(editDraft, { params: { id: twins[0].answer.id }, body, ifMatch: 1 });
    expect((await once()).answer).toEqual(twins[0].answer);
    const other = { body: requestBody(XAA, { title: 'Another' }), idempotencyKey: 'once' };
    await expect(drafter.call(draftRequest, other)).rejects.toThrow('422 HTTP.IDEMPOTENCY_KEY_REUSED');
  });

  it('is refused for another State, without a role, and with input that does not fit', async () => {
    const drafter = await service.as('drafter', XAA);
    const draft = (client: typeof drafter, body: unknown) => client.call(draftRequest, { body: body as never }); // bad on purpose
    await expect(draft(drafter, requestBody(party('XBB')))).rejects.toThrow('403 ACCESS.FORBIDDEN');
    await expect(draft(await service.as('public'), requestBody(XAA))).rejects.toThrow('401 ACCESS.UNAUTHENTICATED');
    await expect(draft(await service.as('expert'), requestBody(XAA))).rejects.toThrow('403 ACCESS.FORBIDDEN');
    await expect(draft(drafter, { ...requestBody(XAA), surprise: 1 })).rejects.toThrow('422 HTTP.INVALID');
    await expect(draft(drafter, { ...requestBody(XAA), dateOfRequest: '2026-02-30' })).rejects.toThrow('HTTP.INVALID');
    const [item] = requestBody(XAA).items;
    await expect(draft(drafter, requestBody(XAA, { items: [item, item] as never }))).rejects.toThrow(
      '422 REQUEST.DUPLICATE_ITEM',
    );
  });
});

describe('editing and submitting a draft over HTTP', () => {
  it('needs the version that was read', async () => {
    const mission = await service.as('permanent-mission', XAA);
    const { answer } = await mission.call(draftRequest, { body: requestBody(XAA) });
    const edit = (ifMatch?: number) =>
      mission.call(editDraft, { params: { id: answer.id }, body: requestBody(XAA, { title: 'Better' }), ifMatch });
    await expect(edit()).rejects.toThrow('428 HTTP.PRECONDITION_REQUIRED');
    expect((await edit(1)).answer.version).toBe(2);
    await expect(edit(1)).rejects.toThrow('412 HTTP.PRECONDITION_FAILED');
    await expect(change(mission, submitRequest, answer)).rejects.toThrow('412 HTTP.PRECONDITION_FAILED');
    expect((await change(mission, submitRequest, { ...answer, version: 2 })).answer.version).toBe(3);
    await expect(edit(3)).rejects.toThrow('409 REQUEST.WRONG_STATE');
  });

  it('lets one of two who submit at once win', async () => {
    const mission = await service.as('permanent-mission', XAA);
    const { answer } = await mission.call(draftRequest, { body: requestBody(XAA) });
    const both = await Promise.allSettled([1, 2].map(() => change(mission, submitRequest, answer)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('does not reveal a draft to others who try to change it', async () => {
    const mission = await service.as('permanent-mission', XAA);
    const { answer } = await mission.call(draftRequest, { body: requestBody(XAA) });
    const others = await service.as('permanent-mission', party('XBB'));
    for (const id of [answer.id, 'r-none', '__proto__', '$ne']) {
      const refused = change(others, submitRequest, { id, version: 1 });
      await expect(refused).rejects.toThrow(/^(404 REQUEST.NOT_FOUND|422 HTTP.INVALID)/);
    }
    await expect(change(others, submitRequest, answer)).rejects.toThrow('404 REQUEST.NOT_FOUND');
  });
});
