import { createHash } from 'node:crypto';
import {
  beginAttachment,
  CHUNK_BYTES,
  completeAttachment,
  draftRequest,
  listAttachments,
  putChunk,
  readRequestHistory,
  removeAttachment,
  type RequestId,
  submitNewRequest,
  submitRequest,
} from '@clearinghouse/contracts';
import { type ApiClient, mintToken } from '@clearinghouse/service-kit';
import { startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { attachmentChunkCollection } from '../adapters/attachment-chunks.js';
import { requestsService } from '../index.js';
import { requestBody } from '../testing/api.js';
import { party } from '../testing/samples.js';

const [XAA, XBB] = [party('XAA'), party('XBB')];
let service: TestService;
beforeAll(async () => (service = await startTestService(requestsService)), 30_000);
afterAll(() => service.close());

const scan = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(CHUNK_BYTES, 'stream ')]);
const announced = (content: Buffer, more: object = {}) => ({
  ...{ name: "Note d'été (1).pdf", bytes: content.length },
  ...{ sha256: createHash('sha256').update(content).digest('hex'), ...more },
});

async function upload(client: ApiClient, id: string, content: Buffer, more: object = {}): Promise<string> {
  const begun = await client.call(beginAttachment, { params: { id }, body: announced(content, more) });
  const attachmentId = begun.answer.id;
  const chunks = Math.ceil(content.length / CHUNK_BYTES);
  for (let no = 1; no <= chunks; no++) {
    const chunk = content.subarray((no - 1) * CHUNK_BYTES, no * CHUNK_BYTES).toString('base64');
    await client.call(putChunk, { params: { id, attachmentId, no }, body: { content: chunk }, ifMatch: no });
  }
  await client.call(completeAttachment, { params: { id, attachmentId }, ifMatch: chunks + 1 });
  return attachmentId;
}

const as = (role: 'permanent-mission' | 'committee-member', of?: typeof XAA) =>
  mintToken(service.platform.tokenKey, { role, party: of, subject: 'person-1', ttlSeconds: 600 });
const download = async (id: string, attachmentId: string, token: string) =>
  fetch(`${service.url}/api/v1/requests/${id}/attachments/${attachmentId}`, {
    headers: { authorization: `Bearer ${token}` },
  });

describe('attachments over HTTP', () => {
  it('are uploaded in chunks, checked, and saved as they were, without being run', async () => {
    const mission = await service.as('permanent-mission', XAA);
    const { id } = (await mission.call(draftRequest, { body: requestBody(XAA) })).answer;
    const attachmentId = await upload(mission, id, scan);
    const { items } = (await mission.call(listAttachments, { params: { id } })).answer;
    expect(items).toMatchObject([{ id: attachmentId, state: 'complete', type: 'application/pdf', chunks: 2 }]);
    const answer = await download(id, attachmentId, await as('permanent-mission', XAA));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''Note%20d%27%C3%A9t%C3%A9%20%281%29.pdf",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-cache',
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(scan)).toBe(true);
    expect((await download(id, attachmentId, await as('permanent-mission', XBB))).status).toBe(404);
  });

  it('have a visibility of their own', async () => {
    const [mission, member] = [await service.as('permanent-mission', XAA), await service.as('committee-member')];
    const { id } = (await mission.call(submitNewRequest, { body: requestBody(XAA) })).answer;
    const own = await upload(mission, id, scan);
    const shared = await upload(mission, id, scan, { visibility: 'committee' });
    const { items } = (await member.call(listAttachments, { params: { id } })).answer;
    expect(items.map((each) => each.id)).toEqual([shared]);
    const token = await as('committee-member');
    expect((await download(id, own, token)).status).toBe(404);
    expect((await download(id, shared, token)).status).toBe(200);
  });

  it('are refused when the content is not what was announced, and go on where they stopped', async () => {
    const mission = await service.as('permanent-mission', XAA);
    const { id } = (await mission.call(draftRequest, { body: requestBody(XAA) })).answer;
    await expect(upload(mission, id, Buffer.from('MZ\0\0program'))).rejects.toThrow('422 ATTACHMENT.UNKNOWN_TYPE');
    await expect(upload(mission, id, scan, { sha256: 'ab'.repeat(32) })).rejects.toThrow('422 ATTACHMENT.DAMAGED');
    await expect(upload(mission, id, scan, { name: '../x' })).rejects.toThrow('422 HTTP.INVALID');
    const begun = await mission.call(beginAttachment, { params: { id }, body: announced(Buffer.from('a note')) });
    const params = { id, attachmentId: begun.answer.id };
    const send = (no: number) =>
      mission.call(putChunk, { params: { ...params, no }, body: { content: 'YSBub3Rl' }, ifMatch: 1 });
    await expect(send(2)).rejects.toThrow('409 ATTACHMENT.WRONG_CHUNK');
    await send(1);
    await expect(send(1)).rejects.toThrow('412 HTTP.PRECONDITION_FAILED');
    const found = (await mission.call(listAttachments, { params: { id } })).answer.items;
    expect(found.find((each) => each.id === begun.answer.id)).toMatchObject({ received: 1, version: 2 });
    await mission.call(completeAttachment, { params, ifMatch: 2 });
  });

  it('are the scans of what came on paper: named in the receipt, when they are there', async () => {
    const registrar = await service.as('registrar');
    const { id } = (await registrar.call(draftRequest, { body: requestBody(XAA) })).answer;
    const receipt = { reference: 'NV/5', dateReceived: '2026-03-02' };
    const submit = (file: string) =>
      registrar.call(submitRequest, { params: { id }, body: { receipt: { ...receipt, scan: file } }, ifMatch: 1 });
    await expect(submit('a-none')).rejects.toThrow('404 ATTACHMENT.NOT_FOUND');
    await submit(await upload(registrar, id, scan));
    const mission = await service.as('permanent-mission', XAA);
    const { entries } = (await mission.call(readRequestHistory, { params: { id } })).answer;
    const named = entries.flatMap((entry) => entry.receipt?.scan ?? []);
    const { items } = (await mission.call(listAttachments, { params: { id } })).answer;
    expect(named).toEqual(items.map((each) => each.id));
  });

  it('leave nothing behind when they are removed', async () => {
    const mission = await service.as('permanent-mission', XAA);
    const { id } = (await mission.call(draftRequest, { body: requestBody(XAA) })).answer;
    const attachmentId = await upload(mission, id, scan);
    await mission.call(removeAttachment, { params: { id: id as RequestId, attachmentId }, ifMatch: 4 });
    expect((await download(id, attachmentId, await as('permanent-mission', XAA))).status).toBe(404);
    const kept: string[] = [];
    for await (const chunk of service.platform.store.collection(attachmentChunkCollection).all()) kept.push(chunk.id);
    expect(kept.filter((chunk) => chunk.startsWith(attachmentId))).toEqual([]);
  });
});
