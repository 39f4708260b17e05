import { rmSync, writeFileSync } from 'node:fs';
import { circulateRequest, objectToCirculation, referToWorkingGroup } from '@clearinghouse/contracts';
import { eventually, freshOrganization, freshParty, systems } from '@clearinghouse/service-kit/testing';
import { item, refusal, storyOf } from './story';

const clockFile = process.env['E2E_TEST_CLOCK'] ?? '';
/** Every process follows within 50 ms. */
async function timeIs(at: string): Promise<void> {
  writeFileSync(clockFile, `${Date.parse(at) - Date.now()}`);
  await new Promise((followed) => setTimeout(followed, 100));
}
afterEach(() => rmSync(clockFile, { force: true }));

describe.each(systems())('a referral in the middle of a window over New Year, $mode', (system) => {
  it('five working days pass over the holiday; the State learns nothing of the referral, and nothing waits for it', async () => {
    await timeIs('2026-12-28T15:00:00.000Z'); // a Monday
    const provider = freshOrganization();
    const told = storyOf(system, freshParty());
    await told.provider(provider);
    await told.submit({ procedure: 'p2010', items: [item(1)] });
    await told.acknowledge();
    const notice = await told.letter('window-notice', ...told.MISSION);
    expect(notice.body).toContain('until the end of 5 January 2027 in New York'); // 29, 30, 31 December, 4, 5 January
    await timeIs('2026-12-31T15:00:00.000Z');
    const before = [await told.read(...told.MISSION), await told.letters(...told.MISSION)];
    const member = await system.as('committee-member');
    await member.call(referToWorkingGroup, { params: { id: told.id() }, body: { why: 'A question of scope' } });
    expect([await told.read(...told.MISSION), await told.letters(...told.MISSION)]).toEqual(before);
    const circulate = () => told.step(circulateRequest, 'chair', { addressees: [provider] });
    expect(await refusal(circulate())).toMatch(/^409 /);
    await timeIs('2027-01-06T04:59:00.000Z'); // still the fifth in New York
    expect(await refusal(circulate())).toMatch(/^409 /);
    await timeIs('2027-01-06T05:00:01.000Z');
    await eventually('the circulation', circulate, { timeoutMs: 40_000 });
    expect((await told.read('provider-officer', provider)).items).toHaveLength(1);
    const late = told.step(objectToCirculation, 'permanent-mission', {}, told.MISSION[1]);
    expect(await refusal(late)).toMatch(/^409 /);
  });
});
