import {
  type AnswerOf,
  importProgrammes,
  readImportOfProgrammes,
  readProgramme,
  retireProgramme,
} from '@clearinghouse/contracts';
import type { ApiClient } from '@clearinghouse/service-kit';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { offersService } from '../index.js';
import { programmeBody } from '../testing/samples.js';

let service: TestService;
let registrar: ApiClient;
beforeAll(async () => {
  service = await startTestService(offersService);
  registrar = await service.as('registrar');
}, 30_000);
afterAll(() => service.close());

type Answer = AnswerOf<typeof importProgrammes>;
const row = (line: number, more: object = {}) => ({
  key: `row-${line}`,
  line,
  fields: { ...programmeBody('XBB', { title: `Programme ${line}` }), ...more },
});
const send = async (source: string, rows: object[], more: object = {}): Promise<Answer> =>
  (await registrar.call(importProgrammes, { body: { source, rows, ...more } as never })).answer; // rows are made by hand
const applied = (id: string | null) =>
  eventually(`batch ${id} to be applied`, async () => {
    const { answer } = await registrar.call(readImportOfProgrammes, { params: { id: id ?? '' } });
    return answer.status === 'applied';
  });
const read = async (id = '') => (await registrar.call(readProgramme, { params: { id } })).answer;

describe('importing programmes', () => {
  it('records new rows, changes amended ones, and leaves retired ones and other providers alone', async () => {
    const first = await send(
      'list',
      [1, 2, 3, 4].map((line) => row(line)),
    );
    await applied(first.id);
    const ids = first.rows.map(({ id }) => id);
    await registrar.call(retireProgramme, { params: { id: ids[1] ?? '' }, body: {}, ifMatch: 1 });
    const again = await send('list', [
      row(1, { title: 'Better', languages: ['fr'] }),
      row(2, { title: 'Better' }),
      row(3, { provider: 'XCC' }),
      row(4),
    ]);
    expect(again.rows.map(({ outcome, differences }) => [outcome, differences])).toEqual([
      ['amendment', ['languages', 'title']],
      ['not-amended', ['title']],
      ['not-amended', ['provider']],
      ['unchanged', []],
    ]);
    await applied(again.id);
    expect(await read(ids[0])).toMatchObject({ title: 'Better', version: 2 });
    expect(await read(ids[1])).toMatchObject({ title: 'Programme 2', status: 'retired' });
    expect(await read(ids[2])).toMatchObject({ provider: 'XBB', version: 1 });
    expect(await read(ids[3])).toMatchObject({ version: 1 });
  });

  it('stores nothing in a dry run, nor when one row is bad', async () => {
    const dry = await send('dry', [row(1)], { dryRun: true });
    await expect(read(dry.rows[0]?.id)).rejects.toThrow('404 PROGRAMME.NOT_FOUND');
    const bad = await send('dry', [row(1), row(2, { areas: ['OP99'] })]).catch((error: unknown) => error);
    expect(bad).toMatchObject({ status: 422, code: 'IMPORT.INVALID_ROWS' });
    expect(bad).toMatchObject({ problem: { errors: [{ line: 2, key: 'row-2', path: 'areas.0' }] } });
    await expect(read(dry.rows[0]?.id)).rejects.toThrow('404 PROGRAMME.NOT_FOUND');
  });
});
