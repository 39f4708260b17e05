/** @long */
import { launchService, startService } from '../service/launch-service.js';
import { clientsOf } from '../testing/caller-client.js';
import { clusterTestPlatform } from '../testing/cluster-test-platform.js';
import { eventually, rawCall } from '../testing/index.js';
import { gateBefore } from '../testing/gate.js';
import { readNote, writeNote } from '../testing/sample/note.operations.js';
import { noteService } from '../testing/sample/note.service.js';

const anywhere = { host: '127.0.0.1', port: 0 };
const body = { recipient: 'XAB', title: 'A note' };

describe('a service over MongoDB, Kafka and Redis', () => {
  const toClose: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const each of toClose.splice(0).reverse()) await each.close();
  });
  const opened = <T extends { close(): Promise<void> }>(each: T): T => (toClose.push(each), each);

  it('carries a call through event and job, once', async () => {
    const platform = opened(clusterTestPlatform('offers'));
    const service = opened(await startService(noteService, platform, anywhere));
    const officer = await clientsOf(service.url, platform.tokenKey)('provider-officer');
    const { answer } = await officer.call(writeNote, { body });
    const read = () => officer.call(readNote, { params: { id: answer.id } });
    await eventually('the stamp', async () => (await read()).answer.stamps > 0, { timeoutMs: 20_000 });
    expect((await read()).answer).toMatchObject({ ...body, stamps: 1, version: 3 });
  });

  it('starts while a server is away: live, not ready, says for what; then works', async () => {
    const mongodb = new URL(process.env['MONGODB_URI'] ?? '');
    const gate = await gateBefore(mongodb.hostname, Number(mongodb.port));
    mongodb.host = `127.0.0.1:${gate.port}`;
    const platform = opened(clusterTestPlatform('offers', { mongodbUri: mongodb.href }));
    const service = opened(await launchService(noteService, platform, anywhere));
    const get = (path: string) => rawCall(service.url, 'GET', path);

    expect(await get('/health/live')).toMatchObject({ status: 200 });
    expect(await get('/health/ready')).toMatchObject({ status: 503, json: { waitingFor: ['documents'] } });
    expect(await get('/api/v1/notes/r-1')).toMatchObject({
      status: 503,
      headers: { 'retry-after': '2' },
      json: { code: 'SERVICE.UNAVAILABLE' },
    });
    await eventually('the log to say so', () => platform.lines.some((line) => line.includes('waiting for it')));

    await gate.open();
    await service.ready;
    expect(await get('/health/ready')).toMatchObject({ status: 200, json: { status: 'ready' } });
    expect(await get('/api/v1/notes/r-1')).toMatchObject({ status: 404 });

    await gate.shut();
    await eventually('not to be ready', async () => (await get('/health/ready')).status === 503, { timeoutMs: 20_000 });
    expect(await get('/health/live')).toMatchObject({ status: 200 });
    expect(await get('/api/v1/notes/r-1')).toMatchObject({ status: 503, json: { code: 'SERVICE.UNAVAILABLE' } });
  });

  it('stops while it still waits', async () => {
    const platform = opened(clusterTestPlatform('offers', { mongodbUri: 'mongodb://127.0.0.1:1/' }));
    const service = opened(await launchService(noteService, platform, anywhere));
    const ready = expect(service.ready).rejects.toThrow();
    await service.close();
    await platform.close();
    await ready;
  });
});
