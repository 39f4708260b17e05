import {
  answerClarification,
  askClarification,
  listClarifications,
  listDeliveryReports,
  passClarificationOn,
  type PartyCode,
  putClarification,
  readConsolidatedReply,
  recordAgreement,
  reportDelivery,
} from '@clearinghouse/contracts';
import { eventually, freshOrganization, freshParty, systems } from '@clearinghouse/service-kit/testing';
import { item, type Story, storyOf } from './story';

describe.each(systems())('replies, $mode', (system) => {
  const story = async (addressees: readonly PartyCode[], more: object = {}): Promise<Story> => {
    const told = storyOf(system, freshParty());
    await told.circulated(addressees, more);
    return told;
  };

  it('help outside the recorded needs reaches the requester as other help, tied to no item', async () => {
    const provider = freshOrganization();
    const told = await story([provider]);
    const lines = [
      { itemNo: null, answer: 'other-help', text: 'Drafting on another convention, in the first quarter.' },
    ];
    const version = await told.reply(provider, lines);
    expect(await told.replies(...told.MISSION)).toEqual([]);
    await told.tell(provider, version);
    const [reply] = await told.replies(...told.MISSION);
    expect(reply?.lines).toMatchObject(lines);
    expect((await told.letter('reply-notice', ...told.MISSION)).body).toContain('Outside the recorded needs');
  });

  it('yes to drafting and no to regulatory mechanisms: both are passed on, word for word', async () => {
    const provider = freshOrganization();
    const items = [item(1), item(2, { assistanceType: 'expertise', area: 'OP3d.licensing' })];
    const told = await story([provider], { items });
    const lines = [
      { itemNo: 1, answer: 'full', text: 'We can help to draft laws.' },
      { itemNo: 2, answer: 'excluded', text: 'We cannot help to build\n  regulatory mechanisms.' },
    ];
    await told.tell(provider, await told.reply(provider, lines));
    const { body } = await told.letter('reply-notice', ...told.MISSION);
    for (const { text } of lines) expect(body).toContain(text);
    const expert = await system.as('expert');
    const { answer } = await expert.call(readConsolidatedReply, { params: { requestId: told.id() } });
    for (const { text } of lines) expect(JSON.stringify(answer)).toContain(JSON.stringify(text).slice(1, -1));
  });

  it('a topic still under study is known to its provider and the experts only, until it becomes an answer', async () => {
    const provider = freshOrganization();
    const told = await story([provider]);
    await told.reply(provider, [{ itemNo: 1, answer: 'interested', text: 'We are looking into it.' }]);
    expect(await told.replies(...told.MISSION)).toEqual([]);
    expect(JSON.stringify(await told.replies('committee-member'))).not.toContain('looking into it');
    expect(await told.replies('expert')).toHaveLength(1);
    const answered = [{ itemNo: 1, answer: 'full', text: 'We can help.' }];
    await told.tell(provider, await told.reply(provider, answered));
    const [reply] = await told.replies(...told.MISSION);
    expect(reply?.lines).toMatchObject(answered);
    expect(JSON.stringify(await told.letters(...told.MISSION))).not.toContain('looking into it');
  });

  it('a question goes through the experts: the State does not learn who asks, and no other provider that anybody did', async () => {
    const [asking, other] = [freshOrganization(), freshOrganization()];
    const told = await story([asking, other]);
    const params = { id: told.id() };
    const officer = await system.as('provider-officer', asking);
    const body = { text: 'How many officers, please?', itemNo: 1 };
    const clarificationId = (await officer.call(askClarification, { params, body })).answer.id;
    const expert = await system.as('expert');
    const one = { ...params, clarificationId };
    await expert.call(putClarification, { params: one, body: { text: 'For how many?' }, ifMatch: 1 });
    const inquiry = await told.letter('clarification-inquiry', ...told.MISSION);
    expect(inquiry.body).toContain('For how many?');
    expect(inquiry.body).not.toMatch(new RegExp(`${asking}|please`));
    const mission = await system.as(...told.MISSION);
    await mission.call(answerClarification, { params: one, body: { text: 'Some 24.' }, ifMatch: 2 });
    await expert.call(passClarificationOn, { params: one, body: { text: 'For some 24.' }, ifMatch: 3 });
    await told.letter('clarification-answer', 'provider-officer', asking);
    const seen = async (...who: Parameters<typeof system.as>) =>
      (await (await system.as(...who)).call(listClarifications, { params })).answer.items;
    expect(await seen('provider-officer', asking)).toMatchObject([{ state: 'passed-on', passedOnAs: 'For some 24.' }]);
    expect(await seen('provider-officer', other)).toEqual([]);
    expect(JSON.stringify(await seen(...told.MISSION))).not.toContain(asking);
  });

  it('several implementers and one funder: each agrees apart, each reports for itself', async () => {
    const [first, second, funder] = [freshOrganization(), freshOrganization(), freshOrganization()];
    const told = await story([first, second, funder], { items: [item(1), item(2)] });
    const offers = [
      [first, 1, 'The first half.'],
      [second, 2, 'The second half.'],
      [funder, 1, 'Travel and venue.'],
    ] as const;
    for (const [provider, itemNo, text] of offers) {
      await told.tell(provider, await told.reply(provider, [{ itemNo, answer: 'partial', text }]));
      await told.step(recordAgreement, 'permanent-mission', { provider }, told.MISSION[1], { no: itemNo });
    }
    for (const [provider, itemNo] of offers) {
      await told.letter('agreement-notice', 'provider-officer', provider);
      const others = offers.filter(([other]) => other !== provider);
      const own = (await told.read('provider-officer', provider)).items.map(
        ({ ownAgreement }) => ownAgreement?.provider,
      );
      expect(own).toEqual([1, 2].map((no) => (no === itemNo ? provider : undefined)));
      const seen = JSON.stringify([
        await told.read('provider-officer', provider),
        await told.replies('provider-officer', provider),
        await told.letters('provider-officer', provider),
      ]);
      for (const [other, , text] of others) {
        expect(seen).not.toContain(other);
        expect(seen).not.toContain(text);
      }
    }
    const params = { id: told.id() };
    const officer = await system.as('provider-officer', first);
    const delivery = { form: 'report' as const, activities: 'Two drafting sessions.', complete: true };
    await officer.call(reportDelivery, { params, body: { itemNo: 1, provider: first, delivery } });
    const reportsFor = async (...who: Parameters<typeof system.as>) =>
      (await (await system.as(...who)).call(listDeliveryReports, { params })).answer.items.length;
    expect(await eventually('the report', () => reportsFor('expert'))).toBe(1);
    expect(await reportsFor('provider-officer', first)).toBe(1);
    expect(await reportsFor('provider-officer', second)).toBe(0);
    expect(await reportsFor(...told.MISSION)).toBe(0);
  });
});
