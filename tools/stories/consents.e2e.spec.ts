import { changeConsents, listRequests, postSummary, readRequest, withdrawRequest } from '@clearinghouse/contracts';
import { freshOrganization, freshParty, systems } from '@clearinghouse/service-kit/testing';
import { item, refusal, storyOf } from './story';

describe.each(systems())('consents, $mode', (system) => {
  const publicly = async (id: string) => refusal((await system.as('public')).call(readRequest, { params: { id } }));
  const listed = async (id: string) => {
    const { answer } = await (await system.as('public')).call(listRequests, { query: { limit: 200 } });
    return answer.items.some((each) => each.id === id);
  };

  it('no to posting, yes to circulation: providers read it, the public never does', async () => {
    const provider = freshOrganization();
    const told = storyOf(system, freshParty());
    const id = await told.circulated([provider]);
    expect((await told.read('provider-officer', provider)).items).toMatchObject([{ no: 1, text: 'Provider text 1' }]);
    expect(await refusal(told.step(postSummary, 'expert'))).toBe('409 REQUEST.NO_CONSENT');
    expect(await publicly(id)).toBe('404 REQUEST.NOT_FOUND');
    expect(await listed(id)).toBe(false);
  });

  it('withdrawn after circulation: those who had it are told, and the page that was public is gone', async () => {
    const provider = freshOrganization();
    const told = storyOf(system, freshParty());
    const consents = { circulate: true, postSummary: true };
    const id = await told.circulated([provider], { items: [item(1, { consents })] });
    await told.step(postSummary, 'expert');
    expect(await publicly(id)).toBe('answered');
    await told.step(withdrawRequest, 'permanent-mission', {}, told.MISSION[1]);
    await told.letter('withdrawal-notice', 'provider-officer', provider);
    expect(await publicly(id)).toBe('410 REQUEST.RECALLED');
    expect(await listed(id)).toBe(false);
    expect(await refusal(told.read('provider-officer', provider))).toMatch(/^4(04|10) /);
  });

  it('consent to posting taken back: the summary disappears at once, circulation is not touched', async () => {
    const provider = freshOrganization();
    const told = storyOf(system, freshParty());
    const id = await told.circulated([provider], {
      items: [item(1, { consents: { circulate: true, postSummary: true } })],
    });
    await told.step(postSummary, 'expert');
    const consents = { circulate: true, postSummary: false, postInFull: false, shareWithNgos: false };
    await told.step(changeConsents, 'permanent-mission', { consents }, told.MISSION[1], { no: 1 });
    expect(await publicly(id)).toBe('410 REQUEST.RECALLED');
    expect((await told.read('provider-officer', provider)).items).toHaveLength(1);
  });
});
