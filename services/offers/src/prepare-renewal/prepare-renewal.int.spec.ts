import {
  type CampaignId,
  confirmProgramme,
  instant,
  type Instant,
  listProgrammes,
  prepareRenewal,
  previewRenewal,
  readRenewal,
  recordContact,
  recordProgramme,
  recordRenewalSent,
} from '@clearinghouse/contracts';
import { Clock } from '@clearinghouse/service-kit';
import { startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { offersService } from '../index.js';
import { party, programmeBody } from '../testing/samples.js';

class MovedClock extends Clock {
  at: Instant = instant(Date.UTC(2025, 0, 10, 15));
  now = (): Instant => this.at;
}
const XBB = party('XBB');
const clock = new MovedClock();
let service: TestService;
beforeAll(async () => (service = await startTestService(offersService, { clock })), 30_000);
afterAll(() => service.close());

it('marks what was not confirmed for experts only, and prepares drafts that a person sends', async () => {
  const [officer, expert] = [await service.as('provider-officer', XBB), await service.as('expert')];
  const record = async (title: string) =>
    (await officer.call(recordProgramme, { body: programmeBody('XBB', { title, contact: undefined }) })).answer;
  const [old, kept] = [await record('Licensing'), await record('Transit')];
  const contact = { office: 'Export Control Office', email: 'poc@example.org' };
  for (const part of ['backup', 'point-of-contact'] as const)
    await officer.call(recordContact, { params: { provider: XBB }, body: { ...contact, part } });
  clock.at = instant(Date.UTC(2026, 0, 20, 15));
  await officer.call(confirmProgramme, { params: { id: kept.id }, body: {}, ifMatch: kept.version });

  const marks = async (client: typeof expert) =>
    (await client.call(listProgrammes, {})).answer.items.map(({ id, notConfirmedSince, confirmedOn }) =>
      [id === old.id, notConfirmedSince, confirmedOn].join(' '),
    );
  expect((await marks(expert)).sort()).toEqual(['false  2026-01-20', 'true 2025-01-10 2025-01-10']);
  expect((await marks(officer)).sort()).toEqual(['false  2026-01-20', 'true  2025-01-10']);
  expect((await marks(await service.as('public'))).sort()).toEqual(['false  ', 'true  ']);

  const preview = (await expert.call(previewRenewal, {})).answer;
  expect(preview.drafts).toMatchObject([
    {
      provider: 'XBB',
      recipients: [{ part: 'point-of-contact' }, { part: 'backup' }],
      programmes: [{ id: old.id, notConfirmedSince: '2025-01-10' }],
    },
  ]);
  expect(preview.drafts[0]?.body).toMatch(/^SPECIMEN\. DRAFT\./);
  expect(JSON.stringify(preview)).not.toContain('example.org');

  const body = { title: 'Renewal 2026', planned: '2026-02-01' };
  const { id, version } = (await expert.call(prepareRenewal, { body })).answer;
  const read = async () => (await expert.call(readRenewal, { params: { id: id as CampaignId } })).answer;
  expect((await read()).drafts).toEqual(preview.drafts.map((draft) => ({ ...draft, body: expect.any(String) })));
  const sent = { on: '2026-02-02', reference: 'SCA/2026/7' };
  const send = (provider: string, ifMatch: number) =>
    expert.call(recordRenewalSent, { params: { id: id as CampaignId }, body: { provider, ...sent }, ifMatch });
  await expect(send('XCC', version)).rejects.toThrow('422 RENEWAL.NO_DRAFT');
  await send('XBB', version);
  expect((await read()).drafts[0]?.sent).toEqual(sent);
  await expect(send('XBB', version + 1)).rejects.toThrow('409 RENEWAL.SENT');
  await expect(officer.call(previewRenewal, {})).rejects.toThrow('403 ACCESS.FORBIDDEN');
});
