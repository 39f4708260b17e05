import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  followLiveUpdates,
  letterWritten,
  listParkedEvents,
  redriveParkedEvents,
  republishEvents,
  requestWithdrawn,
} from '@clearinghouse/contracts';
import type { ApiClient } from '../client/index.js';
import { collectionsOf } from '../audit/checkpoint.collection.js';
import type { ServiceDefinition } from '../definition.js';
import {
  eventually,
  freshParty,
  openTestPlatform,
  rawCall,
  startTestService,
  type TestService,
} from '../testing/index.js';
import { noteCollection } from '../testing/sample/note.collection.js';
import { changeNote, readNote, writeNote } from '../testing/sample/note.operations.js';
import { noteService } from '../testing/sample/note.service.js';
import { handling } from '../testing/sample/on-letter-written.js';
import { StampNote, stamping } from '../testing/sample/stamp-note.js';
import { startService } from './launch-service.js';

const body = { recipient: 'XAB', title: 'A note' };

describe('a service on a platform', () => {
  let service: TestService;
  let officer: ApiClient;
  beforeAll(async () => {
    service = await startTestService(noteService);
    officer = await service.as('provider-officer');
  });
  afterAll(() => service.close());

  const stamped = (id: string) =>
    eventually(`the stamp of ${id}`, async () => {
      const read = await officer.call(readNote, { params: { id } });
      return read.answer.stamps > 0 && read;
    });

  it('carries a call through event and job, once, under one correlation id', async () => {
    const { answer } = await officer.call(writeNote, { body, correlationId: 'first-to-last' });
    const note = await stamped(answer.id);
    expect(note).toMatchObject({ answer: { ...body, size: 0, stamps: 1, version: 3 }, etag: '"3"' });
    expect(handling.correlations).toContain('first-to-last');
  });

  it('changes over the version that was read', async () => {
    const { answer } = await officer.call(writeNote, { body });
    const { answer: read } = await stamped(answer.id);
    const input = { params: { id: answer.id }, body: { ...body, title: 'B' } };
    const changed = await officer.call(changeNote, { ...input, ifMatch: read.version });
    expect(changed).toMatchObject({
      answer: { id: answer.id, version: read.version + 1 },
      etag: `"${read.version + 1}"`,
    });
    const stale = officer.call(changeNote, { ...input, ifMatch: read.version });
    await expect(stale).rejects.toMatchObject({ status: 412, code: 'HTTP.PRECONDITION_FAILED' });
  });

  it('refuses, in tests, an answer that the operation does not promise', async () => {
    const { answer } = await officer.call(writeNote, { body: { ...body, title: 'indiscreet' } });
    const reading = officer.call(readNote, { params: { id: answer.id } });
    await expect(reading).rejects.toMatchObject({
      status: 500,
      problem: {
        params: { unpromised: 'read-programme' },
        errors: [{ message: expect.stringContaining('stampOwed') as string }],
      },
    });
  });

  it('is live and ready', async () => {
    const get = (path: string) => rawCall(service.url, 'GET', path);
    expect(await get('/health/live')).toMatchObject({ status: 200, json: { status: 'live', service: 'offers' } });
    expect(await get('/health/ready')).toMatchObject({ status: 200, json: { status: 'ready', service: 'offers' } });
  });

  it('measures calls, events, jobs, outboxes, queues and the event loop', async () => {
    const { answer } = await officer.call(writeNote, { body });
    await stamped(answer.id);
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    const wanted = [
      /^clearinghouse_http_seconds_count\{service="offers",operation="record-programme",status="201"\} [1-9]/m,
      /^clearinghouse_events_total\{service="offers",type="clearinghouse.letter-written.v1",outcome="applied"\} [1-9]/m,
      /^clearinghouse_job_seconds_count\{queue="stamp-note",outcome="done"\} [1-9]/m,
      /^clearinghouse_outbox_waiting\{collection="notes"\} \d/m,
      /^clearinghouse_queue_depth\{queue="stamp-note"\} \d/m,
      /^clearinghouse_event_loop_delay_seconds 0\.\d/m,
    ];
    expect(wanted.filter((line) => !line.test(metrics))).toEqual([]);
  });

  it('lists what is parked without its message, and redrives it', async () => {
    const administrator = await service.as('administrator');
    const params = { service: 'offers' as const };
    handling.fails = true;
    const { answer } = await officer.call(writeNote, { body });
    const [parked] = await eventually(
      'the aggregate to be parked',
      async () => (await administrator.call(listParkedEvents, { params })).answer.items.length > 0 && parkedItems(),
      { timeoutMs: 20_000 },
    );
    expect(parked).toMatchObject({
      topic: 'letters',
      subject: answer.id,
      errorCode: 'REQUEST.WRONG_STATE',
      waiting: 1,
    });
    expect(parked).not.toHaveProperty('errorMessage');
    handling.fails = false;
    expect((await administrator.call(redriveParkedEvents, { params, body: {} })).answer).toEqual({ redriven: 1 });
    await stamped(answer.id);

    async function parkedItems() {
      return (await administrator.call(listParkedEvents, { params })).answer.items;
    }
  });

  it('publishes its history again; who has seen it does nothing', async () => {
    const administrator = await service.as('administrator');
    const { answer } = await officer.call(writeNote, { body });
    await stamped(answer.id);
    const { answer: published } = await administrator.call(republishEvents, { params: { service: 'offers' } });
    expect(published.events).toBe(published.aggregates); // each note has published one event; the others stay in its history
    expect((await stamped(answer.id)).answer).toMatchObject({ stamps: 1, version: 3 });
  });

  it('answers for no other service, and to administrators only', async () => {
    const administrator = await service.as('administrator');
    const elsewhere = administrator.call(listParkedEvents, { params: { service: 'matching' } });
    await expect(elsewhere).rejects.toMatchObject({ status: 404, code: 'HTTP.NOT_FOUND' });
    const notMine = officer.call(listParkedEvents, { params: { service: 'offers' } });
    await expect(notMine).rejects.toMatchObject({ status: 403, code: 'ACCESS.FORBIDDEN' });
  });
});

describe('a full disk', () => {
  it('is 503 with a code, changes nothing, and what can be read is read', async () => {
    const service = await startTestService(noteService, { mapSizeBytes: 3 * 1024 * 1024 });
    const officer = await service.as('provider-officer');
    const title = 'x'.repeat(100);
    const write = () => officer.call(writeNote, { body: { ...body, title } });
    const { answer } = await write();
    const refused = await eventually(
      'the disk to be full',
      async () => {
        const outcomes = await Promise.allSettled(Array.from({ length: 50 }, write));
        return outcomes.find(({ status }) => status === 'rejected');
      },
      { timeoutMs: 30_000 },
    );
    expect(refused).toMatchObject({ reason: { status: 503, code: 'SERVICE.STORAGE_FULL' } });
    expect((await officer.call(readNote, { params: { id: answer.id } })).answer.title).toBe(title);
    await service.close();
  });
});

describe('starting', () => {
  it('finds work owed that no queue knows of', async () => {
    const platform = await openTestPlatform();
    platform.declare(collectionsOf(noteService));
    await platform.open();
    const notes = platform.store.collection(noteCollection);
    const at = platform.clock.now();
    const state = { ...body, recipient: freshParty(), size: 0, stamps: 0, stampOwed: true, writtenAt: at };
    await notes.insert('r-owing', state, [], { at, correlationId: 'a-test' });
    const service = await startService(noteService, platform, { host: '127.0.0.1', port: 0 });
    await eventually('the stamp', async () => (await notes.get('r-owing'))?.state.stamps === 1);
    await service.close();
    await platform.close();
  });

  it('lists everything that is wrong with a definition, and leaves nothing running', async () => {
    const wrong: ServiceDefinition = {
      ...noteService,
      operations: [writeNote, readNote, followLiveUpdates],
      consumes: { topics: ['letters', 'replies'], ignores: [letterWritten.type, requestWithdrawn.type] },
      jobs: [{ queue: 'stamp-note', worker: class Unprovided extends StampNote {} }],
    };
    const starting = startTestService(wrong);
    await expect(starting).rejects.toMatchObject({
      problems: expect.arrayContaining([
        'operation follow-live-updates has no route',
        'route change-programme is no operation of this service',
        `event ${letterWritten.type} has 2 places`,
        'event clearinghouse.reply-given.v1 is neither handled nor ignored',
        `event ${requestWithdrawn.type} is of no subscribed topic`,
        'queue stamp-note: Unprovided is no provider of the module',
      ]),
    });
  });
});

describe('stopping', () => {
  it('waits for the job that runs, then for nothing; calls meanwhile get a polite no', async () => {
    const service = await startTestService(noteService);
    const officer = await service.as('provider-officer');
    Object.assign(stamping, { takesMs: 700, started: 0, finished: 0 });
    await officer.call(writeNote, { body });
    await eventually('the job to run', () => stamping.started > 0);
    const closing = service.close();
    const refused = rawCall(service.url, 'GET', '/api/v1/notes/r-1');
    expect(await refused).toMatchObject({
      status: 503,
      json: { code: 'SERVICE.UNAVAILABLE' },
      headers: { connection: 'close' },
    });
    await closing;
    expect(stamping).toMatchObject({ started: 1, finished: 1 });
    await expect(rawCall(service.url, 'GET', '/health/live')).rejects.toThrow('ECONNREFUSED');
    stamping.takesMs = 0;
  });

  it('gives a job back that takes too long; it is done after the next start, once', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'clearinghouse-drain-'));
    const service = await startTestService(noteService, { dataFolder, patienceMs: 100 });
    Object.assign(stamping, { takesMs: 60_000, started: 0, finished: 0 });
    const { answer } = await (await service.as('provider-officer')).call(writeNote, { body });
    await eventually('the job to run', () => stamping.started > 0);
    await service.close();
    expect(stamping).toMatchObject({ started: 1, finished: 0 });

    stamping.takesMs = 0;
    const again = await startTestService(noteService, { dataFolder });
    const officer = await again.as('provider-officer');
    const read = () => officer.call(readNote, { params: { id: answer.id } });
    await eventually('the stamp', async () => (await read()).answer.stamps > 0);
    expect(stamping).toMatchObject({ started: 2, finished: 1 });
    await again.close();
    await rm(dataFolder, { recursive: true });
  });
});
