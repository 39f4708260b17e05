import {
  type AnswerOf,
  importRequests,
  listRequests,
  readImportOfRequests,
  readRequest,
  submitRequest,
} from '@clearinghouse/contracts';
import type { ApiClient } from '@clearinghouse/service-kit';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { requestsService } from '../index.js';
import { change, requestBody } from '../testing/api.js';
import { party } from '../testing/samples.js';

const XAA = party('XAA');
let service: TestService;
let registrar: ApiClient;
beforeAll(async () => {
  service = await startTestService(requestsService);
  registrar = await service.as('registrar');
}, 30_000);
afterAll(() => service.close());

const row = (line: number, more: object = {}) => ({
  key: `row-${line}`,
  line,
  fields: { ...requestBody(XAA), title: `Request ${line}`, ...more },
});
type Answer = AnswerOf<typeof importRequests>;
const send = async (source: string, rows: object[], more: object = {}): Promise<Answer> =>
  (await registrar.call(importRequests, { body: { source, rows, ...more } as never })).answer; // rows are made by hand
const applied = (id: string) =>
  eventually(`batch ${id} to be applied`, async () => {
    const { answer } = await registrar.call(readImportOfRequests, { params: { id } });
    return answer.status === 'applied' && answer;
  });
const outcomes = ({ rows }: Answer) => rows.map(({ line, outcome, differences }) => [line, outcome, differences]);

describe('importing requests', () => {
  it('previews, applies, and changes nothing the second time', async () => {
    const rows = Array.from({ length: 130 }, (_, n) => row(n + 1));
    const dry = await send('paper', rows, { dryRun: true });
    expect([dry.id, dry.status, dry.applied, new Set(dry.rows.map(({ outcome }) => outcome))]).toEqual([
      ...[null, 'dry-run', 0],
      new Set(['new']),
    ]);
    const first = dry.rows[0]?.id ?? '';
    await expect(registrar.call(readRequest, { params: { id: first } })).rejects.toThrow('404 REQUEST.NOT_FOUND');
    const { id } = await send('paper', rows);
    expect((await applied(id ?? '')).applied).toBe(130);
    const own = await service.as('drafter', XAA);
    expect((await own.call(readRequest, { params: { id: first } })).answer).toMatchObject({
      title: 'Request 1',
      version: 1,
    });
    const again = await send('paper', rows);
    expect([again.status, new Set(again.rows.map(({ outcome }) => outcome))]).toEqual([
      'applied',
      new Set(['unchanged']),
    ]);
    expect((await own.call(readRequest, { params: { id: first } })).answer.version).toBe(1);
  });

  it('shows a changed row as an amendment, and leaves what was submitted alone', async () => {
    const { rows, id } = await send('amended', [row(1), row(2)]);
    await applied(id ?? '');
    const mission = await service.as('permanent-mission', XAA);
    await change(mission, submitRequest, { id: rows[1]?.id ?? '', version: 1 });
    const changed = await send('amended', [
      row(1, { title: 'Better' }),
      row(2, { title: 'Better', reference: 'NV/1' }),
    ]);
    expect(outcomes(changed)).toEqual([
      [1, 'amendment', ['title']],
      [2, 'not-amended', ['reference', 'title']],
    ]);
    await applied(changed.id ?? '');
    const title = async (n: number) =>
      (await mission.call(readRequest, { params: { id: rows[n]?.id ?? '' } })).answer.title;
    expect([await title(0), await title(1)]).toEqual(['Better', 'Request 2']);
  });

  it('accepts nothing when one row is bad, and names every fault by line and field', async () => {
    const bad = [row(1), row(2, { dateOfRequest: '2026-02-30', surprise: 1 }), { ...row(3), key: 'row-1' }];
    const before = (await registrar.call(listRequests)).answer.items.length;
    const refused = await send('bad', bad).catch((error: unknown) => error);
    expect(refused).toMatchObject({ status: 422, code: 'IMPORT.INVALID_ROWS' });
    const { errors } = (refused as { problem: { errors: { line: number; path: string }[] } }).problem; // an ApiProblem
    expect(errors.map(({ line, path }) => `${line} ${path}`).sort()).toEqual([
      '2 dateOfRequest',
      '2 surprise',
      '3 key',
    ]);
    expect((await registrar.call(listRequests)).answer.items).toHaveLength(before);
  });

  it('answers a repeated call with the batch it made, and shows a batch to its sender only', async () => {
    const body = { source: 'once', rows: [row(1)] };
    const call = () => registrar.call(importRequests, { body, idempotencyKey: 'batch-1' });
    const [one, two] = await Promise.all([call(), call()]);
    expect(two.answer.id).toBe(one.answer.id);
    await applied(one.answer.id ?? '');
    expect((await call()).answer).toMatchObject({ id: one.answer.id, status: 'applied' });
    await expect(registrar.call(readImportOfRequests, { params: { id: 'b-none' } })).rejects.toThrow(
      'IMPORT.NOT_FOUND',
    );
    const drafter = await service.as('drafter', XAA);
    await expect(drafter.call(importRequests, { body })).rejects.toThrow('403 ACCESS.FORBIDDEN');
  });
});
