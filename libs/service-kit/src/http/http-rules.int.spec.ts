import type { PartyCode } from '@clearinghouse/contracts';
import { mintToken } from '../access/mint-token.js';
import { rawCall, startTestService, type TestService } from '../testing/index.js';
import { noteService } from '../testing/sample/note.service.js';

const PATH = '/api/v1/notes';
const note = (title: string) => JSON.stringify({ recipient: 'XAB', title });

describe('the rules of HTTP', () => {
  let service: TestService;
  let authorization: string;
  let calls = 0;

  beforeAll(async () => {
    service = await startTestService(noteService);
    authorization = await bearer('provider-officer');
  });
  afterAll(() => service.close());

  const bearer = async (role: 'provider-officer' | 'expert' | 'auditor', ttlSeconds = 60) => {
    const claims = { role, party: 'XAB' as PartyCode, subject: 'person-1', ttlSeconds };
    return `Bearer ${await mintToken(service.platform.tokenKey, claims)}`;
  };
  const json = () => ({ authorization, 'content-type': 'application/json' });
  const create = (body: string, key = `key-${(calls += 1)}`, headers = {}) =>
    rawCall(service.url, 'POST', PATH, { ...json(), 'idempotency-key': key, ...headers }, body);
  const change = (id: string, ifMatch?: string, body = note('changed')) =>
    rawCall(service.url, 'PUT', `${PATH}/${id}`, { ...json(), ...(ifMatch ? { 'if-match': ifMatch } : {}) }, body);
  const read = (path: string, headers = {}) => rawCall(service.url, 'GET', path, headers);

  describe('creation', () => {
    it('answers 201 with id, version and ETag, and the same again for the same key and body', async () => {
      const first = await create(note('one'), 'again');
      expect(first).toMatchObject({ status: 201, headers: { etag: '"1"' }, json: { version: 1 } });
      const second = await create('{"title":"one" , "recipient":"XAB"}', 'again');
      expect(second).toMatchObject({ status: 201, headers: { etag: '"1"' }, json: first.json });
    });
    it('refuses another body under the same key', async () => {
      await create(note('first'), 'reused');
      expect(await create(note('second'), 'reused')).toMatchObject({
        status: 422,
        json: { code: 'HTTP.IDEMPOTENCY_KEY_REUSED' },
      });
    });
    it('creates one of twins that come at once', async () => {
      const twins = await Promise.all(Array.from({ length: 8 }, () => create(note('twin'), 'twins')));
      expect(new Set(twins.map(({ status }) => status))).toEqual(new Set([201]));
      expect(new Set(twins.map(({ json }) => json['id'])).size).toBe(1);
    });
    it.each([undefined, ' ', 'a key', 'k'.repeat(201)])('needs a key of visible characters, not %p', async (key) => {
      const headers = { ...json(), ...(key === undefined ? {} : { 'idempotency-key': key }) };
      expect(await rawCall(service.url, 'POST', PATH, headers, note('x'))).toMatchObject({
        status: 400,
        json: { code: 'HTTP.IDEMPOTENCY_KEY_REQUIRED' },
      });
    });
    it('belongs to its caller: the same key of another party is another creation', async () => {
      const mine = await create(note('x'), 'shared');
      const claims = {
        role: 'provider-officer' as const,
        party: 'XAC' as PartyCode,
        subject: 'person-1',
        ttlSeconds: 9,
      };
      const other = `Bearer ${await mintToken(service.platform.tokenKey, claims)}`;
      const theirs = await create(note('x'), 'shared', { authorization: other });
      expect(theirs.json['id']).not.toBe(mine.json['id']);
    });
  });

  describe('change', () => {
    it.each([
      [undefined, 428, 'HTTP.PRECONDITION_REQUIRED'],
      ['*', 428, 'HTTP.PRECONDITION_REQUIRED'],
      ['"99"', 412, 'HTTP.PRECONDITION_FAILED'],
      ['W/"1"', 412, 'HTTP.PRECONDITION_FAILED'],
      ['1', 412, 'HTTP.PRECONDITION_FAILED'],
    ])('with If-Match %p is %p %p', async (ifMatch, status, code) => {
      const { json } = await create(note('to change'));
      expect(await change(String(json['id']), ifMatch)).toMatchObject({ status, json: { code } });
    });
    it('over the version that was read answers the next one as ETag', async () => {
      const { json } = await create(note('to change'));
      const { headers } = await read(`${PATH}/${String(json['id'])}`);
      const changed = await change(String(json['id']), String(headers['etag']));
      expect(changed.status === 200 || changed.status === 412).toBe(true); // 412: the stamp came in between
    });
    it('of what is not there is 404', async () => {
      expect(await change('r-none', '"1"')).toMatchObject({ status: 404, json: { code: 'PROGRAMME.NOT_FOUND' } });
    });
  });

  describe('bad input is a coded problem', () => {
    it.each([
      ['malformed JSON', '{"title":', 400, 'HTTP.MALFORMED'],
      [
        'bytes that are not UTF-8',
        Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
        400,
        'HTTP.MALFORMED',
      ],
      ['a body over 1 MiB', `"${'x'.repeat(1024 * 1024)}"`, 413, 'HTTP.TOO_LARGE'],
      ['a wrong type', '{"recipient":"XAB","title":7}', 422, 'HTTP.INVALID'],
      ['no object', '[1]', 422, 'HTTP.INVALID'],
      ['null', 'null', 422, 'HTTP.INVALID'],
      ['an unknown field', '{"recipient":"XAB","title":"x","colour":"red"}', 422, 'HTTP.INVALID'],
      ['an unknown party', '{"recipient":"Atlantis","title":"x"}', 422, 'HTTP.INVALID'],
      ['__proto__', '{"recipient":"XAB","title":"x","__proto__":{"size":1}}', 422, 'HTTP.INVALID'],
      ['__proto__ further down', '{"recipient":{"__proto__":{"a":1}},"title":"x"}', 422, 'HTTP.INVALID'],
      ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 422, 'HTTP.INVALID'],
    ])('%s', async (_, body, status, code) => {
      const headers = { ...json(), 'idempotency-key': `bad-${(calls += 1)}` };
      const answer = await rawCall(service.url, 'POST', PATH, headers, body);
      expect(answer).toMatchObject({
        status,
        headers: { 'content-type': expect.stringMatching(/^application\/problem\+json/) as string },
        json: { code },
      });
      expect(answer.json['correlationId']).toBe(answer.headers['x-correlation-id']);
    });
    it.each([
      ['another media type', { 'content-type': 'text/plain' }],
      ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ])('%s', async (_, headers) => {
      expect(await create(note('x'), 'media', headers)).toMatchObject({
        status: 415,
        json: { code: 'HTTP.UNSUPPORTED_MEDIA' },
      });
    });
    it.each([
      ['$ne', 422, 'HTTP.INVALID'],
      ['%24ne', 422, 'HTTP.INVALID'],
      ['..%2f..%2fetc', 422, 'HTTP.INVALID'],
      ['__proto__', 422, 'HTTP.INVALID'],
      ['r-1%00', 422, 'HTTP.INVALID'],
      [`r${'x'.repeat(400)}`, 422, 'HTTP.INVALID'],
      ['../secret', 404, 'HTTP.NOT_FOUND'],
      ['%zz', 404, 'HTTP.NOT_FOUND'],
      ['r-1?limit=10', 422, 'HTTP.INVALID'],
      ['r-1?limit=1&limit=2', 422, 'HTTP.INVALID'],
      ['r-1?colour=red', 422, 'HTTP.INVALID'],
      ['r-1?__proto__=1', 422, 'HTTP.INVALID'],
      ['r-1', 404, 'PROGRAMME.NOT_FOUND'],
    ])('the address /notes/%s', async (id, status, code) => {
      expect(await read(`${PATH}/${id}`)).toMatchObject({ status, json: { code, status } });
    });
    it('lists every problem with its path, and repeats no value', async () => {
      const { json } = await create('{"recipient":"secret-name","title":"","size":-1,"colour":"secret"}');
      expect(json).toMatchObject({ type: 'urn:clearinghouse:error:HTTP.INVALID', status: 422 });
      const paths = (json['errors'] as { path: string }[]).map(({ path }) => path);
      expect(paths.sort()).toEqual(['body.colour', 'body.recipient', 'body.size', 'body.title']);
      expect(JSON.stringify(json)).not.toContain('secret');
    });
    it('says 405 and names the methods of a known address', async () => {
      expect(await rawCall(service.url, 'DELETE', `${PATH}/r-1`)).toMatchObject({
        status: 405,
        headers: { allow: 'PUT, GET' },
        json: { code: 'HTTP.METHOD_NOT_ALLOWED' },
      });
      expect(await read('/api/v1/nothing')).toMatchObject({ status: 404, json: { code: 'HTTP.NOT_FOUND' } });
    });
  });

  describe('access', () => {
    it('asks the public to sign in, and tells a role that will not do', async () => {
      const body = note('x');
      const open = await create(body, 'k', { authorization: await bearer('auditor') });
      expect(open).toMatchObject({ status: 403, json: { code: 'ACCESS.FORBIDDEN' } });
      const headers = { 'content-type': 'application/json', 'idempotency-key': 'k' };
      expect(await rawCall(service.url, 'POST', PATH, headers, body)).toMatchObject({
        status: 401,
        headers: { 'www-authenticate': 'Bearer' },
        json: { code: 'ACCESS.UNAUTHENTICATED' },
      });
    });
    it.each(['Bearer nonsense', 'Basic eA==', 'Bearer ', 'Bearer a.b.c'])('refuses %p everywhere', async (bad) => {
      expect(await read(`${PATH}/r-1`, { authorization: bad })).toMatchObject({
        status: 401,
        json: { code: 'ACCESS.UNAUTHENTICATED' },
      });
    });
    it('refuses an expired token', async () => {
      expect((await read(`${PATH}/r-1`, { authorization: await bearer('expert', -1) })).status).toBe(401);
    });
  });

  describe('around the answer', () => {
    it('keeps a correlation id that can do no harm and replaces others', async () => {
      const kept = await read(`${PATH}/r-1`, { 'x-correlation-id': 'from-the-caller-1' });
      expect(kept.headers['x-correlation-id']).toBe('from-the-caller-1');
      const replaced = await read(`${PATH}/r-1`, { 'x-correlation-id': 'a b\tc{}' });
      expect(replaced.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
    });
    it('has security headers, on problems too', async () => {
      expect((await read(`${PATH}/r-1`)).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string,
        'referrer-policy': 'no-referrer',
      });
    });
    it('says nothing about a failure that nobody foresaw, and logs it under the correlation id', async () => {
      const { json } = await create(note('x'));
      const answer = await change(String(json['id']), '"1"', note('boom'));
      expect(answer).toMatchObject({ status: 500, json: { code: 'SERVICE.INTERNAL' } });
      expect(JSON.stringify(answer.json)).not.toContain('broken');
      const id = String(answer.json['correlationId']);
      const lines = service.platform.lines.filter((line) => line.includes(id));
      expect(lines.some((line) => line.includes('a call failed in a way nobody foresaw'))).toBe(true);
    });
    it('logs neither tokens nor bodies', () => {
      const all = service.platform.lines.join('\n');
      for (const secret of [authorization.slice(7), 'secret', 'Atlantis', 'to change'])
        expect(all).not.toContain(secret);
    });
  });
});
