import { listPractices, type PracticeId, volunteerPractice, withdrawPractice } from '@clearinghouse/contracts';
import { startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { offersService } from '../index.js';
import { party } from '../testing/samples.js';

const [XAA, XBB] = [party('XAA'), party('XBB')];
let service: TestService;
beforeAll(async () => (service = await startTestService(offersService)), 30_000);
afterAll(() => service.close());

const practice = {
  state: XAA,
  area: 'OP3d.licensing',
  kind: 'model-law',
  title: 'Licensing act',
  text: 'Article 1 ...',
  language: 'en',
  public: false,
} as const;
const titles = async (query: object, ...who: Parameters<TestService['as']>) =>
  (await (await service.as(...who)).call(listPractices, { query })).answer.items.map(({ title }) => title);

it('a State volunteers a practice, for all or for those signed in, and takes it back', async () => {
  const [mission, foreign] = [await service.as('permanent-mission', XAA), await service.as('permanent-mission', XBB)];
  const { id, version } = (await mission.call(volunteerPractice, { body: practice })).answer;
  await mission.call(volunteerPractice, { body: { ...practice, title: 'Open', public: true, area: 'OP6' } });
  await expect(foreign.call(volunteerPractice, { body: practice })).rejects.toThrow('403 ACCESS.FORBIDDEN');
  expect(await titles({}, 'public')).toEqual(['Open']);
  expect(await titles({}, 'drafter', XBB)).toEqual(['Licensing act', 'Open']);
  expect(await titles({ area: 'OP6' }, 'drafter', XBB)).toEqual(['Open']);
  const params = { id: id as PracticeId };
  await expect(foreign.call(withdrawPractice, { params, ifMatch: version })).rejects.toThrow('404 PRACTICE.NOT_FOUND');
  await mission.call(withdrawPractice, { params, ifMatch: version });
  expect(await titles({}, 'expert')).toEqual(['Open']);
  await expect(mission.call(withdrawPractice, { params, ifMatch: 2 })).rejects.toThrow('404 PRACTICE.NOT_FOUND');
});
