import {
  acknowledgeRequest,
  authenticateRequest,
  circulateRequest,
  type Changed,
  listLetters,
  listReplies,
  listRequests,
  type NeedItemInput,
  type PartyCode,
  postSummary,
  putForward,
  readRequest,
  readSuggestions,
  recordProgramme,
  registerRequest,
  recordReplyStep,
  REPLY_STEPS,
  replyToRequest,
  submitNewRequest,
} from '@clearinghouse/contracts';
import type { ApiClient } from '@clearinghouse/service-kit';
import {
  eventually,
  freshOrganization,
  freshParty,
  systems,
  type SystemUnderTest,
  UNMATCHED_AREA,
} from '@clearinghouse/service-kit/testing';

const PATIENCE = { timeoutMs: 30_000 };
const consents = { circulate: true, postSummary: true, shareWithNgos: true };
const item = (no: number, area: NeedItemInput['area'], more: Partial<NeedItemInput> = {}): NeedItemInput => ({
  no,
  area,
  field: 'cross',
  assistanceType: 'training',
  what: `Committee text ${no}`,
  forProviders: `Text for providers ${no}`,
  forPublic: `Public summary ${no}`,
  budgetUsd: 90_000,
  consents,
  ...more,
});
const draft = (requester: PartyCode) => ({
  requester,
  title: `Training of customs officers of ${requester}`,
  dateOfRequest: '2026-02-03',
  items: [item(1, 'OP3c.agencies'), item(2, UNMATCHED_AREA), item(3, 'OP3d.law', { consents: {} })],
});
const programme = (provider: PartyCode) => ({
  provider,
  providerKind: 'regional' as const,
  title: `Customs courses of ${provider}`,
  areas: ['OP3c.agencies' as const],
  assistanceTypes: ['training' as const],
  fields: ['cross' as const],
  regions: ['global' as const],
});

/** A request of a fresh State, circulated to one fresh provider, posted, matched, put forward and answered. */
async function tell(system: SystemUnderTest) {
  const [state, provider, other] = [freshParty(), freshOrganization(), freshOrganization()];
  const [mission, expert, officer] = await Promise.all([
    system.as('permanent-mission', state),
    system.as('expert'),
    system.as('provider-officer', provider),
  ]);
  const [registrar, chair] = await Promise.all([system.as('registrar'), system.as('chair')]);
  const { answer: offer } = await officer.call(recordProgramme, { body: programme(provider) });
  let { answer: at }: { answer: Changed } = await mission.call(submitNewRequest, { body: draft(state) });
  const params = { id: at.id };
  const step = async (client: ApiClient, operation: typeof registerRequest | typeof postSummary) => {
    at = (await client.call(operation, { params, ifMatch: at.version, body: {} })).answer;
  };
  await step(registrar, registerRequest);
  await step(registrar, authenticateRequest);
  await step(chair, acknowledgeRequest);
  const early = {
    list: (await officer.call(listRequests)).answer.items.map(({ id }) => id),
    letters: (await officer.call(listLetters, { query: { requestId: at.id } })).answer.items,
    read: await officer.call(readRequest, { params }).catch((error: unknown) => error),
  };
  const circulate = () =>
    expert.call(circulateRequest, { params, ifMatch: at.version, body: { addressees: [provider] } });
  at = (await eventually('the provider to be known', circulate, PATIENCE)).answer;
  await step(expert, postSummary);
  const reply = { provider, lines: [{ itemNo: 1, answer: 'partial' as const, text: 'Two courses a year.' }] };
  const replying = () => officer.call(replyToRequest, { params: { requestId: at.id }, body: reply });
  let { version } = (await eventually('the circulation to arrive', replying, PATIENCE)).answer;
  const unread = (await mission.call(listReplies, { params: { requestId: at.id } })).answer.items;
  for (const each of REPLY_STEPS) {
    const call = { params: { requestId: at.id, provider }, body: { step: each }, ifMatch: version };
    version = (await registrar.call(recordReplyStep, call)).answer.version;
  }
  return { ...{ state, provider, other, mission, expert, officer, early, offer, unread }, id: at.id };
}

describe.each(systems())('what each role sees ($mode)', (system) => {
  let story: Awaited<ReturnType<typeof tell>>;
  beforeAll(async () => {
    story = await tell(system);
  }, 60_000);

  const lists = (client: ApiClient, no: number) =>
    client.call(readSuggestions, { params: { itemId: `${story.id}:${no}` } }).then(({ answer }) => answer);
  const settled = (no: number) =>
    eventually(
      `item ${no} to be matched`,
      async () => {
        const list = await lists(story.expert, no);
        return !list.owed && list;
      },
      PATIENCE,
    );

  it("the expert's link: requests with items, suggestions best first with reasons, and why an item has none", async () => {
    const { answer } = await story.expert.call(readRequest, { params: { id: story.id } });
    expect(answer).toMatchObject({
      level: 'experts',
      state: 'circulated',
      items: [{ no: 1, what: 'Committee text 1' }, {}, {}],
    });
    const { entries } = await settled(1);
    const scores = entries.map(({ score }) => score ?? 0);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const mine = entries.find(({ programmeId }) => programmeId === story.offer.id);
    expect(mine?.reasons.length).toBeGreaterThan(0);
    expect(mine?.factors?.reduce((sum, { share }) => sum + share, 0)).toBe(mine?.score);
    const none = await settled(2);
    expect(none.entries).toEqual([]);
    expect(none.none?.length).toBeGreaterThan(0);
  });

  it("the State's link: its requests, what was put forward without figures, and replies whole", async () => {
    const before = await settled(1);
    expect((await lists(story.mission, 1).catch(() => ({ entries: [] }))).entries).toEqual([]);
    const params = { itemId: before.itemId, programmeId: story.offer.id };
    await story.expert.call(putForward, { params, ifMatch: before.version });
    const { entries } = await lists(story.mission, 1);
    expect(entries.map(({ programmeId }) => programmeId)).toEqual([story.offer.id]);
    expect(JSON.stringify(entries)).not.toMatch(/score|factors|points/);
    expect(story.unread).toEqual([]); // until it is told
    const { answer } = await story.mission.call(listReplies, { params: { requestId: story.id } });
    expect(answer.items).toMatchObject([{ provider: story.provider, lines: [{ text: 'Two courses a year.' }] }]);
    const { answer: own } = await story.mission.call(listRequests);
    expect(own.items.filter(({ level }) => level !== 'public').map(({ id }) => id)).toEqual([story.id]);
  });

  it("the provider's link: nothing before circulation, then the items circulated to it in the text for providers", async () => {
    expect(story.early.list).not.toContain(story.id);
    expect(story.early.letters).toEqual([]);
    expect(story.early.read).toMatchObject({ status: 404, code: 'REQUEST.NOT_FOUND' });
    const { answer } = await story.officer.call(readRequest, { params: { id: story.id } });
    expect(answer.level).toBe('circulated');
    expect(answer.items.map(({ no, text }) => [no, text])).toEqual([
      [1, 'Text for providers 1'],
      [2, 'Text for providers 2'],
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/Committee text|budget|addressees|consents/);
    const query = { requestId: story.id }; // the demonstration may be writing to every provider meanwhile
    const letter = () => story.officer.call(listLetters, { query }).then(({ answer: { items } }) => items.length === 1);
    await eventually('the notice of circulation', letter, PATIENCE);
    const others = await system.as('provider-officer', story.other);
    const seen = await others.call(readRequest, { params: { id: story.id } });
    expect(seen.answer.level).toBe('public');
  });

  it('without a token: the public summaries and nothing else', async () => {
    const open = await system.as('public');
    const { answer } = await open.call(readRequest, { params: { id: story.id } });
    expect(answer.items).toEqual([
      { no: 1, text: 'Public summary 1' },
      { no: 2, text: 'Public summary 2' },
    ]);
    expect(Object.keys(answer).sort()).toEqual(['id', 'items', 'level', 'requester', 'requesterName', 'version']);
    await expect(open.call(listLetters)).rejects.toMatchObject({ status: 401 });
    await expect(open.call(listReplies, { params: { requestId: story.id } })).rejects.toMatchObject({ status: 401 });
  });

  it('the page itself, with what makes it safe and nothing that may be kept', async () => {
    const page = await fetch(`${system.url}/requests/${story.id}`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(page.headers.get('cache-control')).toContain('max-age=0');
    const [script] = (await page.text()).match(/\/assets\/[^"]+\.js/) ?? [];
    const asset = await fetch(`${system.url}${script}`);
    expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });
});
