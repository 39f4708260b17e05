import {
  clearDraft,
  commentOnDraft,
  draftRequest,
  editDraft,
  instant,
  listRequests,
  readRequest,
  readRequestHistory,
  submitRequest,
} from '@clearinghouse/contracts';
import { startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { draftCollection } from '../adapters/draft.collection.js';
import { submitRequest as sent } from '../domain/submission.js';
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
    expect((await change(mission, submitRequest, { ...answer, version: 2 })).answer.version).toBe(1); // of the request
    await expect(edit(1)).rejects.toThrow('409 REQUEST.WRONG_STATE');
  });

  it('keeps no history of drafting, and answers a repeated call also when the draft was sent', async () => {
    const mission = await service.as('permanent-mission', XAA);
    const begin = () => mission.call(draftRequest, { body: requestBody(XAA), idempotencyKey: 'kept' });
    const { answer } = await begin();
    const params = { id: answer.id };
    await mission.call(editDraft, { params, body: requestBody(XAA, { title: 'Better' }), ifMatch: 1 });
    const request = (await change(mission, submitRequest, { ...answer, version: 2 })).answer;
    expect((await begin()).answer).toEqual(answer);
    const { entries } = (await mission.call(readRequestHistory, { params })).answer;
    expect(entries.map(({ type }) => type)).toEqual(['clearinghouse.request-submitted.v1']);
    const seen = (await mission.call(readRequest, { params })).answer;
    expect(seen).toMatchObject({ version: request.version, title: 'Better', state: 'submitted' });
    const { items } = (await mission.call(listRequests)).answer;
    expect(items.filter(({ id }) => id === answer.id)).toHaveLength(1);
  });

  it('finishes a sending that was cut short, whoever meets it, and lets no edit in between', async () => {
    const mission = await service.as('permanent-mission', XAA);
    const { answer } = await mission.call(draftRequest, { body: requestBody(XAA) });
    const drafts = service.platform.store.collection(draftCollection);
    const draft = await drafts.get(answer.id);
    if (draft?.state.status !== 'draft') throw new Error('no draft');
    const context = { at: instant(0), correlationId: 'cut' };
    const events = sent(draft.state, { by: 'person-1', role: 'permanent-mission' });
    await drafts.save(
      draft.id,
      1,
      { ...draft.state, sending: { events, context } },
      [{ type: 'x', data: {} }],
      context,
    );
    const edit = { params: { id: answer.id }, body: requestBody(XAA), ifMatch: 1 };
    await expect(mission.call(editDraft, edit)).rejects.toThrow('409 REQUEST.WRONG_STATE');
    const params = { id: answer.id };
    expect((await mission.call(readRequest, { params })).answer).toMatchObject({ state: 'submitted', version: 1 });
    expect(await drafts.get(answer.id)).toBeUndefined();
  });

  it('refuses what is too large to be sent while it is still a draft', async () => {
    const mission = await service.as('permanent-mission', XAA);
    const [item] = requestBody(XAA).items;
    const what = '大'.repeat(4000);
    const large = (count: number) =>
      requestBody(XAA, { items: Array.from({ length: count }, (_, i) => ({ ...item, no: i + 1, what }) as never) }); // an item of the body
    await expect(mission.call(draftRequest, { body: large(25) })).rejects.toThrow('413 EVENT.TOO_LARGE');
    const { answer } = await mission.call(draftRequest, { body: large(20) });
    const edit = { params: { id: answer.id }, body: large(25), ifMatch: 1 };
    await expect(mission.call(editDraft, edit)).rejects.toThrow('413 EVENT.TOO_LARGE');
    await change(mission, submitRequest, answer);
  });

  it('is commented and cleared by the ministry; an edit takes the clearance away', async () => {
    const [drafter, ministry] = [await service.as('drafter', XAA), await service.as('clearing-ministry', XAA)];
    const { answer } = await drafter.call(draftRequest, { body: requestBody(XAA) });
    const params = { id: answer.id };
    await ministry.call(commentOnDraft, { params, body: { text: 'Item 2 names the wrong agency.' }, ifMatch: 1 });
    await expect(drafter.call(clearDraft, { params, ifMatch: 2 })).rejects.toThrow('403 ACCESS.FORBIDDEN');
    await ministry.call(clearDraft, { params, ifMatch: 2 });
    const read = async () => (await drafter.call(readRequest, { params })).answer;
    expect(await read()).toMatchObject({ state: 'cleared', draftComments: [{ role: 'clearing-ministry' }] });
    await drafter.call(editDraft, { params, body: requestBody(XAA, { title: 'Anew' }), ifMatch: 3 });
    expect(await read()).toMatchObject({
      state: 'draft',
      title: 'Anew',
      draftComments: [{ role: 'clearing-ministry' }],
    });
    expect(await read()).not.toHaveProperty('clearedAt');
    await ministry.call(clearDraft, { params, ifMatch: 4 });
    const mission = await service.as('permanent-mission', XAA);
    await expect(drafter.call(submitRequest, { params, body: {}, ifMatch: 5 })).rejects.toThrow('403 ACCESS.FORBIDDEN');
    await mission.call(submitRequest, { params, body: {}, ifMatch: 5 });
    const after = await read();
    expect(after).toMatchObject({ state: 'submitted', title: 'Anew' });
    expect(JSON.stringify(after)).not.toMatch(/draftComments|clearedAt/);
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
