import {
  changeContact,
  changeProgramme,
  clearProgramme,
  type ContactId,
  listProgrammes,
  readProgramme,
  recordContact,
  recordProgramme,
  retireProgramme,
} from '@clearinghouse/contracts';
import { ApiClient, mintToken } from '@clearinghouse/service-kit';
import { startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { offersService } from '../index.js';
import { party, programmeBody } from '../testing/samples.js';

const XBB = party('XBB');
let service: TestService;
beforeAll(async () => (service = await startTestService(offersService)), 30_000);
afterAll(() => service.close());

const officer = async (subject: string) => {
  const who = { role: 'provider-officer', party: XBB, subject, ttlSeconds: 60 } as const;
  return new ApiClient(service.url, await mintToken(service.platform.tokenKey, who));
};

it('what an office enters waits for the point of contact, and nobody else knows of it', async () => {
  const [office, clears] = [await officer('office'), await officer('speaker')];
  const contact = { part: 'point-of-contact' as const, office: 'Ministry', email: 'm@example.org', account: 'speaker' };
  const named = (await clears.call(recordContact, { params: { provider: XBB }, body: contact })).answer;
  const seize = { params: { id: named.id as ContactId }, body: { ...contact, account: 'office' }, ifMatch: 1 };
  await expect(office.call(changeContact, seize)).rejects.toThrow('403 ACCESS.FORBIDDEN');

  const { id } = (await office.call(recordProgramme, { body: programmeBody('XBB') })).answer;
  const params = { id };
  const read = async (client: ApiClient) => (await client.call(readProgramme, { params })).answer;
  expect((await read(office)).status).toBe('awaiting-clearance');
  for (const role of ['expert', 'committee-member', 'public'] as const) {
    const client = await service.as(role);
    await expect(read(client)).rejects.toThrow('404 PROGRAMME.NOT_FOUND');
    expect((await client.call(listProgrammes, {})).answer.items).toEqual([]);
  }
  await expect(office.call(clearProgramme, { params, body: {}, ifMatch: 1 })).rejects.toThrow('403 ACCESS.FORBIDDEN');
  await expect(office.call(retireProgramme, { params, body: {}, ifMatch: 1 })).rejects.toThrow(
    '409 PROGRAMME.NOT_CLEARED',
  );
  await clears.call(clearProgramme, { params, body: {}, ifMatch: 1 });
  expect((await read(await service.as('public'))).status).toBe('standing');

  const body = programmeBody('XBB', { title: 'Better' });
  await office.call(changeProgramme, { params, body, ifMatch: 2 });
  expect(await read(office)).toMatchObject({ title: 'Licensing course', pending: { title: 'Better' } });
  expect(await read(await service.as('expert'))).not.toHaveProperty('pending');
  await clears.call(clearProgramme, { params, body: {}, ifMatch: 3 });
  expect((await read(await service.as('public'))).title).toBe('Better');
  const again = clears.call(clearProgramme, { params, body: {}, ifMatch: 4 });
  await expect(again).rejects.toThrow('409 PROGRAMME.NOTHING_TO_CLEAR');
});
