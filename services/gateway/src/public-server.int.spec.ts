import { localDoor } from './doors/local-door.js';
import { startGateway, type TestGateway } from './testing/start-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway(localDoor(new Map()));
});
afterAll(() => gateway.close());
const get = (path: string) => fetch(gateway.url + path);

describe('the public door', () => {
  it('describes the interface in OpenAPI 3.1, with every path', async () => {
    const document = (await (await get('/api/openapi.json')).json()) as { openapi: string; paths: object }; // ours
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/v1/requests/{id}', '/api/v1/live', '/api/v1/operations/{service}/parked']),
    );
  });

  it('serves the documentation with nothing of others and nothing inline', async () => {
    const page = await (await get('/api/docs')).text();
    const files = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(files).toHaveLength(3);
    for (const file of files) {
      const { status, body } = await get(file);
      await body?.cancel();
      expect(status).toBe(200);
    }
    expect(page).not.toMatch(/<script>|<style|https?:/);
  });

  it('answers below /api with a problem, whatever the method', async () => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const response = await fetch(`${gateway.url}/api/v2/requests`, { method });
      expect([response.status, response.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
    }
  });

  it('refuses in its headers what could be misused', async () => {
    const { headers } = await get('/api/docs');
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('answers 429 with a code above the limit', async () => {
    const strict = await startGateway(localDoor(new Map()), { rateLimit: 2 });
    const answers = [];
    for (let n = 0; n < 3; n += 1) answers.push(await fetch(`${strict.url}/api/openapi.json`));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(await answers[2]?.json()).toMatchObject({ code: 'HTTP.TOO_MANY_REQUESTS' });
    await strict.close();
  });
});
