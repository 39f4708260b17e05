import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRequest, type RequestId, withdrawRequest } from '@clearinghouse/contracts';
import { openTestPlatform, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { changeConsents } from '../domain/consents.js';
import { postSummary } from '../domain/posting.js';
import type { Request } from '../domain/request.js';
import { requestsService } from '../index.js';
import { actor, given, now, party, requestIn } from '../testing/samples.js';
import { requestCollection } from './request.collection.js';

// Documents as the first release stored them: they do not say that a summary was public.
const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-first-release-'));
const NONE = { circulate: false, postSummary: false, postInFull: false, shareWithNgos: false };
const never = requestIn('circulated');
const posted = given(never, (each) => postSummary(each, actor));
const recalled = given(posted, (each) => changeConsents(each, 1, NONE, actor));
const STORED = { 'r-never': never, 'r-posted': posted, 'r-recalled': recalled } as const;
const asThen = (request: Request): Request => ({ ...request, wasPosted: undefined, seen: undefined }) as never; // neither was there

let service: TestService;
beforeAll(async () => {
  const before = await openTestPlatform({ dataFolder: folder });
  const { name, indexes } = requestCollection;
  const collection = before.store.collection({ name, indexes, topic: 'requests', schemaVersion: 1 });
  await before.store.open();
  const events = [{ type: 'stored-by-the-first-release', data: {} }];
  for (const [id, state] of Object.entries(STORED))
    await collection.insert(id, asThen(state), events, { at: now, correlationId: 'then' });
  await before.close();
  service = await startTestService(requestsService, { dataFolder: folder });
}, 60_000);
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const publicly = async (id: string) =>
  (await service.as('public')).call(readRequest, { params: { id: id as RequestId } }); // an id written by hand

describe('a request that the first release stored', () => {
  it('answers that it was recalled, where its summary was public, and that there is none otherwise', async () => {
    await expect(publicly('r-never')).rejects.toThrow('404 REQUEST.NOT_FOUND');
    await expect(publicly('r-recalled')).rejects.toThrow('410 REQUEST.RECALLED');
    expect((await publicly('r-posted')).answer).toMatchObject({ level: 'public', items: [{ no: 1 }] });
    const mission = await service.as('permanent-mission', party('XAA'));
    await mission.call(withdrawRequest, { params: { id: 'r-posted' as RequestId }, body: {}, ifMatch: 1 }); // as above
    await expect(publicly('r-posted')).rejects.toThrow('410 REQUEST.RECALLED');
  });
});
