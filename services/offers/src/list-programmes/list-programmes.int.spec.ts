import { type AnswerOf, listProgrammes, recordProgramme, retireProgramme } from '@clearinghouse/contracts';
import type { ApiClient } from '@clearinghouse/service-kit';
import { startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { offersService } from '../index.js';
import { party, programmeBody } from '../testing/samples.js';

type Item = AnswerOf<typeof listProgrammes>['items'][number];
let service: TestService;
beforeAll(async () => {
  service = await startTestService(offersService);
  const registrar = await service.as('registrar');
  const record = async (provider: string, title: string, isPublic: boolean) =>
    (await registrar.call(recordProgramme, { body: programmeBody(provider, { title, public: isPublic }) })).answer;
  for (const title of ['b open 1', 'b open 2', 'b open 3']) await record('XBB', title, true);
  await record('XBB', 'b closed', false);
  await record('XCC', 'c open', true);
  const { id } = await record('XBB', 'b retired', true);
  await registrar.call(retireProgramme, { params: { id }, body: {}, ifMatch: 1 });
}, 60_000);
afterAll(() => service.close());

async function list(client: ApiClient, provider?: string): Promise<Item[]> {
  const found: Item[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 2, cursor, provider };
    const answer: AnswerOf<typeof listProgrammes> = (await client.call(listProgrammes, { query })).answer;
    if (answer.next !== null) expect(answer.items).toHaveLength(2);
    found.push(...answer.items);
    cursor = answer.next ?? undefined;
  } while (cursor !== undefined);
  return found;
}
const titles = async (client: ApiClient, provider?: string) => (await list(client, provider)).map(({ title }) => title);

describe('listing programmes', () => {
  const open = ['b open 1', 'b open 2', 'b open 3', 'c open'];
  const ofB = open.slice(0, 3);

  it('shows each caller what it may see, once, in full pages', async () => {
    const all = [...open, 'b closed', 'b retired'];
    expect((await titles(await service.as('public'))).sort()).toEqual(open);
    expect((await titles(await service.as('permanent-mission', party('XBB')))).sort()).toEqual(open);
    expect((await titles(await service.as('expert'))).sort()).toEqual(all.sort());
    expect((await titles(await service.as('committee-member'))).sort()).toEqual(['b closed', ...open].sort());
    const own = await titles(await service.as('provider-officer', party('XBB')));
    expect(own.slice(-1)).toEqual(['c open']);
    expect([...own].sort()).toEqual(all.sort());
  });

  it('filters by provider within what the caller may see', async () => {
    expect((await titles(await service.as('public'), 'XBB')).sort()).toEqual(ofB);
    expect((await titles(await service.as('provider-officer', party('XCC')), 'XBB')).sort()).toEqual(ofB);
    expect((await titles(await service.as('expert'), 'XBB')).sort()).toEqual(['b closed', ...ofB, 'b retired']);
    expect(await titles(await service.as('public'), 'XDD')).toEqual([]);
  });

  it('goes by id and keeps the private fields', async () => {
    const seen = await list(await service.as('public'));
    expect(seen.map(({ id }) => id)).toEqual(seen.map(({ id }) => id).sort());
    expect(JSON.stringify(seen)).not.toMatch(/capacity|contact|Ceiling/);
    expect((await list(await service.as('expert')))[0]).toHaveProperty('contact.office');
  });
});
