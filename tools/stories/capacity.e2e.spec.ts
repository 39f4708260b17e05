import { eventually, freshOrganization, freshParty, systems } from '@clearinghouse/service-kit/testing';
import { storyOf } from './story';

const PATIENCE = { timeoutMs: 40_000 };

describe.each(systems())('capacity, $mode', (system) => {
  it('two replies at once that want more than there is are both recorded; only their author and experts learn what is short', async () => {
    const provider = freshOrganization();
    const told = [storyOf(system, freshParty()), storyOf(system, freshParty())];
    const [first] = told;
    const programmeId = await first?.provider(provider, { capacity: { amount: 3, unit: 'courses', period: 'year' } });
    for (const story of told) {
      await story.submit();
      await story.acknowledge();
      await story.circulate([provider]);
    }
    const reserve = { period: '2026', amount: 2 };
    const line = { itemNo: 1, answer: 'full', text: 'Two courses.', programmeId, reserve };
    const versions = await Promise.all(told.map((story) => story.reply(provider, [line])));
    await Promise.all(told.map((story, n) => story.tell(provider, versions[n] ?? 0)));

    const short = [{ itemNo: 1, programmeId, period: '2026', wanted: 2, free: 1 }];
    const seenBy = async (...who: Parameters<(typeof told)[number]['replies']>) =>
      (await Promise.all(told.map((story) => story.replies(...who)))).flatMap((all) => all[0]?.notReserved ?? []);
    const counted = async () => (await seenBy('expert')).length === 1;
    await eventually('the ledger to have counted both', counted, PATIENCE);
    expect(await seenBy('expert')).toEqual(short);
    expect(await seenBy('provider-officer', provider)).toEqual(short);
    for (const story of told) {
      const shown = [...(await story.replies(...story.MISSION)), ...(await story.replies('committee-member'))];
      expect(shown).toHaveLength(2);
      expect(JSON.stringify(shown)).not.toMatch(/reserve|notReserved|courses"/i);
      expect(shown.map(({ lines }) => lines[0]?.text)).toEqual(['Two courses.', 'Two courses.']);
    }
  });
});
