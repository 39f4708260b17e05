import {
  changeAttachmentVisibility,
  changeConsents,
  closeRequest,
  discardDraft,
  listAttachments,
  readRequestHistory,
  replyToRequest,
  takeNameOff,
} from '@clearinghouse/contracts';
import { eventually, freshOrganization, freshParty, systems } from '@clearinghouse/service-kit/testing';
import { refusal, storyOf } from './story';

const RECEIPT = { reference: 'NV/12/2026', dateReceived: '2026-03-03' };

describe.each(systems())('intake, $mode', (system) => {
  it('a second request after seven years names the first, and each keeps its own life', async () => {
    const requester = freshParty();
    const [first, second] = [storyOf(system, requester), storyOf(system, requester)];
    await first.circulated([freshOrganization()], { dateOfRequest: '2019-02-04', title: 'Licensing, first time' });
    await first.step(closeRequest, 'permanent-mission', { reason: 'partly-met' }, requester);
    await second.submit({ title: 'Licensing, again', supersedes: first.id() });
    await second.acknowledge();
    expect(await first.read(...first.MISSION)).toMatchObject({ state: 'closed', title: 'Licensing, first time' });
    expect(await second.read(...second.MISSION)).toMatchObject({ state: 'acknowledged', supersedes: first.id() });
  });

  it('paper throughout: a registrar enters request, consents and reply for their senders, and the file says so', async () => {
    const [requester, provider] = [freshParty(), freshOrganization()];
    const told = storyOf(system, requester);
    await told.provider(provider);
    await told.submitOnPaper(RECEIPT.reference, { reference: RECEIPT.reference });
    expect(await told.read(...told.MISSION)).toMatchObject({ channel: 'paper' });
    await told.acknowledge();
    const consents = { circulate: true, postSummary: false, postInFull: false, shareWithNgos: true };
    const bare = told.step(changeConsents, 'registrar', { consents }, undefined, { no: 1 });
    expect(await refusal(bare)).toBe('422 PAPER.NO_RECEIPT');
    const receipt = await told.receiptOf('NV/13/2026');
    await told.step(changeConsents, 'registrar', { consents, receipt }, undefined, { no: 1 });
    await told.circulate([provider]);
    const registrar = await system.as('registrar');
    const lines = [{ itemNo: 1, answer: 'full' as const, text: 'By letter: yes.' }];
    const body = { provider, lines, paper: RECEIPT };
    const entered = () => registrar.call(replyToRequest, { params: { requestId: told.id() }, body });
    const { answer } = await eventually('the circulation to reach the offers', entered, { timeoutMs: 40_000 });
    await told.tell(provider, answer.version);
    expect((await told.replies(...told.MISSION))[0]?.lines).toMatchObject(lines);
    const expert = await system.as('expert');
    const history = await expert.call(readRequestHistory, { params: { id: told.id() } });
    expect(history.answer.entries.some(({ role }) => role === 'registrar')).toBe(true);
  });

  it('a draft that the State discards is gone for everybody, with what was attached to it', async () => {
    const requester = freshParty();
    const told = storyOf(system, requester);
    const drafter = await system.as('drafter', requester);
    await told.draft();
    const { scan } = await told.attach('drafter', requester);
    const params = { id: told.id() };
    await drafter.call(discardDraft, { params, ifMatch: 1 });
    for (const role of ['drafter', 'permanent-mission', 'clearing-ministry'] as const) {
      expect(await refusal(told.read(role, requester))).toBe('404 REQUEST.NOT_FOUND');
      const file = (await system.as(role, requester)).call(listAttachments, { params });
      expect(await refusal(file)).toBe('404 REQUEST.NOT_FOUND');
    }
    expect(scan).toMatch(/^a-/);
  });

  it('an annex is read by those to whom the State opens it, and by fewer as soon as it says so', async () => {
    const provider = freshOrganization();
    const told = storyOf(system, freshParty());
    await told.circulated([provider]);
    const { scan: attachmentId } = await told.attach(...told.MISSION);
    const params = { id: told.id(), attachmentId };
    const seen = async () => {
      const officer = await system.as('provider-officer', provider);
      return (await officer.call(listAttachments, { params: { id: told.id() } })).answer.items.length;
    };
    expect(await seen()).toBe(0);
    const open = async (role: 'expert' | 'permanent-mission', visibility: 'circulated' | 'party', ifMatch: number) => {
      const client = await system.as(role, role === 'expert' ? undefined : told.MISSION[1]);
      return refusal(client.call(changeAttachmentVisibility, { params, body: { visibility }, ifMatch }));
    };
    expect(await open('expert', 'circulated', 3)).toBe('403 ACCESS.FORBIDDEN');
    expect([await open('permanent-mission', 'circulated', 3), await seen()]).toEqual(['answered', 1]);
    expect([await open('expert', 'party', 4), await seen()]).toEqual(['answered', 0]);
  });

  it('a regional request from which one State takes its name off stands for the others', async () => {
    const [organization, leaving, staying] = [freshOrganization(), freshParty(), freshParty()];
    const provider = freshOrganization();
    const told = storyOf(system, organization);
    await told.circulated([provider], { beneficiaries: [leaving, staying] });
    expect(await refusal(told.step(takeNameOff, 'permanent-mission', { beneficiary: leaving }, staying))).toMatch(/^4/);
    await told.step(takeNameOff, 'permanent-mission', { beneficiary: leaving }, leaving);
    expect((await told.read('expert')).beneficiaries).toEqual([staying]);
    const notice = await told.letter('beneficiary-notice', 'provider-officer', provider);
    expect(notice.body).toContain('The request stands for the others');
    expect((await told.read('provider-officer', provider)).beneficiaries).toEqual([staying]);
  });
});
