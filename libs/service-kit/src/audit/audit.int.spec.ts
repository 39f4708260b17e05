import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Checkpoint,
  listCheckpoints,
  makeCheckpoint,
  type PartyCode,
  readCheckpoint,
  verifyHistory,
} from '@clearinghouse/contracts';
import type { Collection, CollectionDefinition, DocumentStore, RecordedEvent } from '@clearinghouse/document-store';
import type { ServiceDefinition } from '../definition.js';
import { eventually, freshParty, openTestPlatform, startTestService, type TestService } from '../testing/index.js';
import { startService } from '../service/launch-service.js';
import { clientsOf } from '../testing/caller-client.js';
import { clusterTestPlatform } from '../testing/cluster-test-platform.js';
import { noteCollection, type NoteState } from '../testing/sample/note.collection.js';
import { changeNote, writeNote } from '../testing/sample/note.operations.js';
import { noteService } from '../testing/sample/note.service.js';
import { checkpointCollection, checkpointId } from './checkpoint.collection.js';
import { sealProblem } from './seal.js';
import { VerifyHistories } from './verify-histories.js';

const params = { service: 'offers' } as const;
/** The events of a note decide whose it is. */
const audited: ServiceDefinition = {
  ...noteService,
  folds: {
    notes: {
      fold: (events: readonly RecordedEvent[]) => (events[0]?.data as { recipient: PartyCode }).recipient, // as written
      decided: ({ recipient }: NoteState) => recipient,
    },
  },
};

/** The same documents, declared as if they had no history: what is saved so leaves no entry. */
const unwatched: CollectionDefinition<NoteState> = { name: 'notes', schemaVersion: 1, history: false, indexes: {} };
const context = { at: '2026-01-31T12:00:00.000Z', correlationId: 'c-1' } as never;

describe('the audit of a service', () => {
  let folder: string;
  let service: TestService;
  let noteId: string;
  const start = async () => (service = await startTestService(audited, { dataFolder: folder }));
  const call = async () => service.as('auditor');
  const verify = async () => (await (await call()).call(verifyHistory, { params })).answer;
  const checkpoint = async () => {
    const administrator = await service.as('administrator');
    return (await administrator.call(makeCheckpoint, { params, idempotencyKey: `k-${Math.random()}` })).answer;
  };
  /** Goes past the service: it is stopped, its data are changed, it starts again. */
  const past = async <S>(
    definition: CollectionDefinition<S>,
    change: (collection: Collection<S>, store: DocumentStore) => Promise<unknown>,
  ) => {
    await service.close();
    const platform = await openTestPlatform({ dataFolder: folder });
    const collection = platform.store.collection(definition);
    await platform.open();
    await change(collection, platform.store);
    await platform.close();
    await start();
  };
  const kinds = async () => (await verify()).findings.map(({ kind, id }) => [kind, id]);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clearinghouse-audit-'));
    await start();
    const officer = await service.as('provider-officer', freshParty());
    const body = { recipient: freshParty(), title: 'A note', size: 1 };
    noteId = (await officer.call(writeNote, { body, idempotencyKey: 'a-note-1' })).answer.id;
    await eventually('the stamp', async () => {
      const note = await service.platform.store.collection(noteCollection).get(noteId);
      return note?.state.stamps === 1;
    });
  });
  afterEach(async () => {
    await service.close();
    await rm(folder, { recursive: true, force: true });
  });

  const change = async () => {
    const officer = await service.as('provider-officer', freshParty());
    const note = await service.platform.store.collection(noteCollection).get(noteId);
    const body = { recipient: note?.state.recipient ?? freshParty(), title: 'Changed', size: 2 };
    await officer.call(changeNote, { params: { id: noteId as never }, body, ifMatch: note?.version ?? 0 });
  };

  it('signs what moved, names the checkpoint before, and makes none when nothing moved', async () => {
    expect(await checkpoint()).toMatchObject({ made: 1, last: { number: 1, previous: null, heads: 1 } });
    expect(await checkpoint()).toMatchObject({ made: 0, last: { number: 1 } });
    await change();
    const { last } = await checkpoint();
    const auditor = await call();
    const { items } = (await auditor.call(listCheckpoints, { params, query: { limit: 1 } })).answer;
    expect(items).toMatchObject([{ number: 1 }]);
    expect(last).toMatchObject({ number: 2, previous: items[0]?.hash });
    const whole = (await auditor.call(readCheckpoint, { params: { ...params, number: 2 } })).answer as Checkpoint;
    expect(whole.body.heads).toMatchObject([{ collection: 'notes', id: noteId }]);
    expect(sealProblem(whole)).toBeUndefined();
    await expect(auditor.call(readCheckpoint, { params: { ...params, number: 3 } })).rejects.toMatchObject({
      status: 404,
      code: 'CHECKPOINT.NOT_FOUND',
    });
  });

  it('finds nothing where nothing was done, also after a restart', async () => {
    await checkpoint();
    await change();
    await service.close();
    await start();
    const answer = await verify();
    expect(answer).toMatchObject({ aggregates: 1, folded: 1, checkpoints: 1, unchained: 0, findings: [], found: 0 });
    expect(answer.entries).toBeGreaterThan(1);
    expect((await checkpoint()).last).toMatchObject({ number: 2 });
    expect(await kinds()).toEqual([]);
  });

  it('finds an edited state, a missing aggregate and a truncated history', async () => {
    await checkpoint();
    await past(unwatched, async (notes) => {
      const note = await notes.get(noteId);
      if (note) await notes.save(noteId, note.version, { ...note.state, size: 9 }, [{ type: 'x', data: {} }], context);
    });
    expect(await kinds()).toEqual([['history-truncated', noteId]]);
    await past(unwatched, async (notes) => {
      const note = await notes.get(noteId);
      if (note) await notes.remove(noteId, note.version);
    });
    expect(await kinds()).toEqual([['aggregate-missing', noteId]]);
  });

  it('finds a changed, a removed and a forged checkpoint', async () => {
    await checkpoint();
    await change();
    await checkpoint();
    const [first, second] = [checkpointId(1), checkpointId(2)];
    const checkpoints = checkpointCollection('offers');
    const rewrite = (id: string, alter: (state: Checkpoint) => Checkpoint) =>
      past(checkpoints, async (collection) => {
        const found = await collection.get(id);
        if (found) await collection.save(id, found.version, alter(found.state), [{ type: 'x', data: {} }], context);
      });
    await rewrite(first, (state) => ({ ...state, body: { ...state.body, heads: [] } }));
    expect(await kinds()).toEqual([['checkpoint-changed', first]]);
    await past(checkpoints, (collection) => collection.remove(first, 2));
    expect(await kinds()).toEqual([['checkpoint-missing', first]]);
    await rewrite(second, (state) => ({ ...state, signature: 'bm90IG91cnM' }));
    expect(await kinds()).toEqual(expect.arrayContaining([['checkpoint-unsigned', second]]));
  });

  it('answers how far it is when it takes longer, and who asks again joins it', async () => {
    const histories = service.app.get(VerifyHistories, { strict: false });
    const first = await histories.ask(0);
    expect(first).toMatchObject({ service: 'offers', complete: false });
    const second = await histories.ask();
    expect(second).toMatchObject({ since: first.since, complete: true, aggregates: 1 });
  });

  it('is for auditors and administrators', async () => {
    for (const role of ['public', 'expert', 'chair', 'registrar'] as const)
      await expect((await service.as(role)).call(verifyHistory, { params })).rejects.toMatchObject({
        status: role === 'public' ? 401 : 403,
      });
    await expect((await call()).call(makeCheckpoint, { params, idempotencyKey: 'k-12345678' })).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe('over MongoDB, Kafka and Redis', () => {
  it('signs and verifies the same', async () => {
    const platform = clusterTestPlatform('offers');
    const service = await startService(audited, platform, { host: '127.0.0.1', port: 0 });
    const as = clientsOf(service.url, platform.tokenKey);
    const officer = await as('provider-officer', freshParty());
    const body = { recipient: freshParty(), title: 'A note', size: 1 };
    await officer.call(writeNote, { body, idempotencyKey: 'a-note-3' });
    const administrator = await as('administrator');
    expect((await administrator.call(makeCheckpoint, { params })).answer).toMatchObject({ made: 1 });
    const { answer } = await (await as('auditor')).call(verifyHistory, { params });
    expect(answer).toMatchObject({ complete: true, aggregates: 1, folded: 1, checkpoints: 1, findings: [] });
    await service.close();
    await platform.close();
  }, 60_000);
});

describe('the timer', () => {
  it('makes checkpoints by itself', async () => {
    const service = await startTestService(noteService, { checkpointMs: 20 });
    const officer = await service.as('provider-officer', freshParty());
    const body = { recipient: freshParty(), title: 'A note', size: 1 };
    await officer.call(writeNote, { body, idempotencyKey: 'a-note-2' });
    const auditor = await service.as('auditor');
    await eventually(
      'a checkpoint',
      async () => (await auditor.call(listCheckpoints, { params })).answer.items.length > 0,
    );
    await service.close();
  });
});
