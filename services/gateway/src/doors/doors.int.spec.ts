import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { startGateway, type TestGateway } from '../testing/start-gateway.js';
import { localDoor } from './local-door.js';
import type { ServiceDoor } from './service-door.port.js';
import { upstreamDoor } from './upstream-door.js';

const MEBIBYTE = 1024 * 1024;
const LONG = 4 * MEBIBYTE;

/** What the services of this test do: echo once all has come, as services that parse their body do; a long answer; silence. */
const service: RequestListener = (request, response) => {
  response.setHeader('etag', '"7"');
  response.setHeader('x-seen-correlation', String(request.headers['x-correlation-id']));
  if (request.url?.includes('r-silent')) return;
  if (request.url?.includes('r-long')) return void response.end(Buffer.alloc(LONG, 'a'));
  response.statusCode = 201;
  const body: Buffer[] = [];
  request.on('data', (chunk: Buffer) => body.push(chunk)).once('end', () => response.end(Buffer.concat(body)));
};

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
}

async function overHttp(): Promise<{ door: ServiceDoor; close: () => void }> {
  const server = createServer(service);
  const door = upstreamDoor({ requests: await listening(server), offers: 'http://127.0.0.1:1' }, { patienceMs: 3000 });
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { door, close };
}

async function inProcess(): Promise<{ door: ServiceDoor; close: () => void }> {
  const instance = new FastifyAdapter({ bodyLimit: MEBIBYTE }).getInstance();
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser('*', (_request, _payload, done) => done(null));
  instance.all('/*', (request, reply) => {
    reply.hijack();
    service(request.raw, reply.raw);
  });
  await instance.ready();
  return { door: localDoor(new Map([['requests', instance]])), close: () => void instance.close() };
}

describe.each([
  ['over HTTP', overHttp],
  ['in the process', inProcess],
])('the door to a service %s', (_name, make) => {
  let behind: Awaited<ReturnType<typeof make>>;
  let gateway: TestGateway;
  beforeAll(async () => {
    behind = await make();
    gateway = await startGateway(behind.door);
  });
  afterAll(async () => {
    await gateway.close();
    behind.close();
  });
  const call = (path: string, init: RequestInit = {}) => fetch(`${gateway.url}/api/v1${path}`, init);

  it('hands over method, body and correlation id, and brings status, headers and body back', async () => {
    const headers = { 'content-type': 'application/json', 'x-correlation-id': 'test-correlation' };
    const response = await call('/requests', { method: 'POST', body: '{"a":"é"}', headers });
    expect(response.status).toBe(201);
    expect(await response.text()).toBe('{"a":"é"}');
    expect(response.headers.get('etag')).toBe('"7"');
    expect(response.headers.get('x-seen-correlation')).toBe('test-correlation');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it('streams a long answer', async () => {
    expect((await (await call('/requests/r-long')).arrayBuffer()).byteLength).toBe(LONG);
  });

  it('answers 502 with a code when the service is not there', async () => {
    const response = await call('/offers');
    expect(response.status).toBe(502);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'SERVICE.BAD_GATEWAY', correlationId: expect.any(String) });
  });

  it('leaves alone what no service serves', async () => {
    const response = await call('/nothing/here');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'HTTP.NOT_FOUND' });
  });
});

const coded = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code]; // a problem

describe('the door over HTTP', () => {
  it('gives up on a silent service, refuses a body over 1 MiB, and goes on', async () => {
    const { door, close } = await overHttp();
    const gateway = await startGateway(door);
    const address = `${gateway.url}/api/v1/requests`;
    const post = (body: Buffer | ReadableStream) =>
      fetch(address, { method: 'POST', body, duplex: 'half' } as RequestInit); // duplex is not in the type
    expect(await coded(await fetch(`${address}/r-silent`))).toEqual([502, 'SERVICE.BAD_GATEWAY']);
    expect(await coded(await post(Buffer.alloc(MEBIBYTE + 1)))).toEqual([413, 'HTTP.TOO_LARGE']);
    const chunked = await post(new Blob([Buffer.alloc(2 * MEBIBYTE)]).stream());
    expect(await coded(chunked)).toEqual([413, 'HTTP.TOO_LARGE']);
    const full = await post(Buffer.alloc(MEBIBYTE));
    expect([full.status, (await full.arrayBuffer()).byteLength]).toEqual([201, MEBIBYTE]);
    await gateway.close();
    close();
  });
});
