import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  announceHolidays,
  listHolidays,
  type LocalDate,
  readRequest,
  readRequestHistory,
} from '@clearinghouse/contracts';
import { UN_HEADQUARTERS } from '@clearinghouse/calendar';
import { moveClock, TestClock } from '@clearinghouse/service-kit';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { requestsService } from '../index.js';
import { advance, requestBody, submitted } from '../testing/api.js';
import { party } from '../testing/samples.js';

const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-holidays-'));
const clock = new TestClock(join(folder, 'offset'));
const params = { calendar: 'un-headquarters' } as const;
const days = ['2026-01-05', ...(UN_HEADQUARTERS.years['2026'] ?? [])] as LocalDate[]; // days that exist
let service: TestService;

beforeAll(async () => {
  await moveClock(clock, Date.parse('2025-12-29T15:00:00.000Z') - Date.now());
  service = await startTestService(requestsService, { clock, sweepMs: 100 });
}, 30_000);
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('announcing holidays', () => {
  it('moves the windows that are open, once, and the history says so', async () => {
    const expert = await service.as('expert');
    const mission = await service.as('permanent-mission', party('XAA'));
    const begun = await submitted(mission, requestBody(party('XAA'), { procedure: 'p2010' }));
    const { id } = await advance(expert, begun, 'acknowledged');
    const lastDays = async () =>
      (await mission.call(readRequest, { params: { id } })).answer.windows?.map(({ lastDay }) => lastDay);
    expect(await lastDays()).toEqual(['2026-01-06', '2026-01-06']);
    const registrar = await service.as('registrar');
    await registrar.call(announceHolidays, { params, body: { year: 2026, days, source: 'Circular 1' } });
    await eventually('both windows to move', async () => (await lastDays())?.join() === '2026-01-07,2026-01-07', {
      timeoutMs: 15_000,
    });
    const { entries } = (await mission.call(readRequestHistory, { params: { id } })).answer;
    expect(entries.filter(({ type }) => type.includes('window-moved'))).toHaveLength(2);
  });

  it('is seen by everybody with its source, and refused with a day of another year or a day twice', async () => {
    const everybody = await service.as('public');
    const { items } = (await everybody.call(listHolidays, { params })).answer;
    expect(items.find(({ year }) => year === 2026)).toMatchObject({ source: 'Circular 1', days });
    const administrator = await service.as('administrator');
    for (const wrong of [['2026-01-05'], ['2028-01-03', '2028-01-03']] as LocalDate[][])
      await expect(
        administrator.call(announceHolidays, { params, body: { year: 2028, days: wrong, source: 'S' } }),
      ).rejects.toThrow('422 HTTP.INVALID');
  });
});
