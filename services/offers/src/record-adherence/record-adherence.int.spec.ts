import { adherenceRecorded, type EventEnvelope, readAdherence, recordAdherence } from '@clearinghouse/contracts';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { offersService } from '../index.js';
import { party } from '../testing/samples.js';

const [XAA, XBB] = [party('XAA'), party('XBB')];
const told: EventEnvelope[] = [];
let service: TestService;
beforeAll(async () => {
  service = await startTestService(offersService);
  const handler = async (event: EventEnvelope) => void told.push(event);
  const probe = { topics: ['adherence'], mode: 'shared', group: 'probe', handler } as const;
  await (
    await service.platform.bus.subscribe(probe)
  ).ready;
}, 30_000);
afterAll(() => service.close());

const source = 'https://example.org/a';
const now = { state: XAA, instrument: 'cwc', status: 'party', source, asOf: '2026-01-01' } as const;
const earlier = { ...now, status: 'signatory', asOf: '2024-01-01' } as const;

it('facts of adherence are sourced and dated; the last of each counts, and what is unknown stays so', async () => {
  const expert = await service.as('expert');
  for (const body of [now, earlier]) await expert.call(recordAdherence, { body });
  const read = async (...who: Parameters<TestService['as']>) =>
    (await (await service.as(...who)).call(readAdherence, { params: { state: XAA } })).answer;
  expect((await read('permanent-mission', XAA)).facts).toMatchObject([{ instrument: 'cwc', status: 'party' }]);
  expect((await read('provider-officer', XBB)).unknown).toContain('bwc');
  expect((await read('expert')).note).toContain("provider's condition, to be confirmed");
  await expect(read('permanent-mission', XBB)).rejects.toThrow('403 ACCESS.FORBIDDEN');
});

it('each is told, with its source and day, to the experts and that State', async () => {
  const both = await eventually('both facts', () => told.length >= 2 && told);
  expect(both.map(({ type }) => type)).toEqual([adherenceRecorded.type, adherenceRecorded.type]);
  expect(both.map(({ data }) => data)).toEqual(expect.arrayContaining([now, earlier]));
  for (const { audience } of both) expect(audience).toEqual({ levels: ['experts'], parties: [XAA] });
});
