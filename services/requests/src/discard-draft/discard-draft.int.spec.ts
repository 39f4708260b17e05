import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as api from '@clearinghouse/contracts';
import type { CollectionDefinition } from '@clearinghouse/document-store';
import { type ApiClient, moveClock, TestClock } from '@clearinghouse/service-kit';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { attachmentChunkCollection } from '../adapters/attachment-chunks.js';
import { attachmentCollection, draftAttachmentCollection } from '../adapters/attachment.collection.js';
import { contactCollection } from '../adapters/contact-book.js';
import { draftCollection } from '../adapters/draft.collection.js';
import { attachmentFold } from '../adapters/intake.folds.js';
import { requestCollection } from '../adapters/request.collection.js';
import { requestsService } from '../index.js';
import { requestBody, scanned, submitted } from '../testing/api.js';
import { party } from '../testing/samples.js';

const XAA = party('XAA');
const EVERYWHERE = [
  ...[requestCollection, draftCollection, contactCollection, attachmentCollection],
  ...[draftAttachmentCollection, attachmentChunkCollection],
] as CollectionDefinition<unknown>[]; // only asked for ids
const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-discard-'));
const clock = new TestClock(join(folder, 'offset'));

let service: TestService;
let drafter: ApiClient;
let mission: ApiClient;
beforeAll(async () => {
  service = await startTestService(requestsService, { clock, sweepMs: 50 });
  [drafter, mission] = [await service.as('drafter', XAA), await service.as('permanent-mission', XAA)];
}, 30_000);
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Documents anywhere in the service whose id or content names one of these. */
async function traces(...names: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const definition of EVERYWHERE) {
    const collection = service.platform.store.collection(definition);
    for await (const { id, state } of collection.all())
      if (names.some((name) => `${id}${JSON.stringify(state)}`.includes(name))) found.push(`${definition.name} ${id}`);
  }
  return found;
}
const draftOf = async (as = drafter) => (await as.call(api.draftRequest, { body: requestBody(XAA) })).answer;
const historyOf = async (id: string) => {
  const types: string[] = [];
  const { store } = service.platform;
  for await (const { type } of store.collection(attachmentCollection).history(id)) types.push(type);
  return types;
};

describe('discarding a draft', () => {
  it('leaves nothing of it: no text, comment, contact or file, and no history', async () => {
    const { id } = await draftOf();
    const params = { id: id as api.RequestId }; // the id of a request
    const { scan } = await scanned(drafter, id);
    const removed = await scanned(drafter, id, 'NV/10');
    await mission.call(api.removeAttachment, { params: { ...params, attachmentId: removed.scan }, ifMatch: 3 });
    const body = { mission: { office: 'Permanent Mission' } };
    await drafter.call(api.recordContacts, { params, body, ifMatch: 0 });
    await drafter.call(api.commentOnDraft, { params, body: { text: 'not this way' }, ifMatch: 1 });
    expect((await traces(id)).length).toBeGreaterThanOrEqual(3);

    await expect(drafter.call(api.discardDraft, { params, ifMatch: 1 })).rejects.toThrow('412');
    await drafter.call(api.discardDraft, { params, ifMatch: 2 });
    for (const client of [drafter, mission]) {
      await expect(client.call(api.readRequest, { params })).rejects.toThrow('404 REQUEST.NOT_FOUND');
      expect((await client.call(api.listRequests)).answer.items.map((each) => each.id)).not.toContain(id);
      await expect(client.call(api.listAttachments, { params })).rejects.toThrow('404 REQUEST.NOT_FOUND');
    }
    await expect(drafter.call(api.discardDraft, { params, ifMatch: 2 })).rejects.toThrow('404 REQUEST.NOT_FOUND');
    await eventually('nothing to be left', async () => (await traces(id, scan, removed.scan)).length === 0);
    expect([...(await historyOf(scan)), ...(await historyOf(removed.scan))]).toEqual([]);
  });

  it('is for those who draft, and for drafts', async () => {
    const { id } = await draftOf();
    const params = { id: id as api.RequestId }; // as above
    const ministry = await service.as('clearing-ministry', XAA);
    await expect(ministry.call(api.discardDraft, { params, ifMatch: 1 })).rejects.toThrow('403 ACCESS.FORBIDDEN');
    for (const other of [await service.as('drafter', party('XBB')), await service.as('registrar')])
      await expect(other.call(api.discardDraft, { params, ifMatch: 1 })).rejects.toThrow('404 REQUEST.NOT_FOUND');
    const sent = await submitted(mission, requestBody(XAA));
    const discard = mission.call(api.discardDraft, { params: { id: sent.id }, ifMatch: 1 });
    await expect(discard).rejects.toThrow('409 REQUEST.WRONG_STATE');
  });
});

describe('the files of a draft', () => {
  it('begin their history when it is sent, as they are then', async () => {
    const registrar = await service.as('registrar');
    const { id } = await draftOf(registrar);
    const receipt = await scanned(registrar, id);
    expect(await historyOf(receipt.scan)).toEqual([]);
    await registrar.call(api.submitRequest, { params: { id }, body: { receipt } as never, ifMatch: 1 }); // a receipt
    const sent = await service.platform.store.collection(attachmentCollection).get(receipt.scan);
    expect(sent?.state).toMatchObject({ status: 'complete', name: 'letter.txt', requestId: id });
    const events = [];
    for await (const event of service.platform.store.collection(attachmentCollection).history(receipt.scan))
      events.push(event);
    expect(events).toMatchObject([{ type: 'attachment-sent', by: 'person-registrar', role: 'registrar' }]);
    expect(attachmentFold.fold(events)).toEqual(sent?.state);
    expect(await service.platform.store.collection(draftAttachmentCollection).get(receipt.scan)).toBeUndefined();
    const params = { id, attachmentId: receipt.scan };
    const narrow = { params, body: { visibility: 'experts' }, ifMatch: sent?.version } as const;
    expect((await registrar.call(api.changeAttachmentVisibility, narrow)).answer.version).toBe(2);
    expect((await mission.call(api.listAttachments, { params: { id } })).answer.items).toEqual([]);
  });
});

describe('an upload that was abandoned', () => {
  it('is removed after its time, of a draft without a trace; one that is complete stays', async () => {
    const file = { name: 'annex.txt', bytes: 6, sha256: 'ab'.repeat(32) } as const;
    const begin = async (id: string) => {
      const { answer } = await mission.call(api.beginAttachment, { params: { id }, body: file });
      const params = { id, attachmentId: answer.id, no: 1 };
      await mission.call(api.putChunk, { params, body: { content: 'YSBub3Rl' }, ifMatch: 1 });
      return answer.id;
    };
    const [drafted, sent] = [(await draftOf()).id, (await submitted(mission, requestBody(XAA))).id];
    const { scan } = await scanned(mission, sent);
    const [ofDraft, ofRequest] = [await begin(drafted), await begin(sent)];
    await moveClock(clock, 6 * 86_400_000);
    expect(await traces(ofDraft)).toHaveLength(2);
    await moveClock(clock, 8 * 86_400_000);
    await eventually('the upload of the draft to be gone', async () => (await traces(ofDraft)).length === 0);
    await eventually('the other upload to be removed', async () => (await historyOf(ofRequest)).length === 3);
    expect(await historyOf(ofRequest)).toEqual(['attachment-begun', 'chunk-received', 'attachment-removed']);
    await eventually('its chunks to be erased', async () =>
      (await traces(ofRequest)).every((trace) => !trace.startsWith('attachment-chunks')),
    );
    const { items } = (await mission.call(api.listAttachments, { params: { id: sent } })).answer;
    expect(items.map((each) => each.id)).toEqual([scan]);
  });
});
