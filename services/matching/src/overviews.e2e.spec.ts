import {
  listOverviewLines,
  type NeedItemId,
  type OverviewId,
  type OverviewLine,
  type ProgrammeId,
  readOverview,
  readSuggestions,
  recordProgramme,
  type RequestId,
  startOverview,
  submitNewRequest,
  suggestCoalitions,
  takeOverviewLine,
} from '@clearinghouse/contracts';
import { eventually, freshOrganization, freshParty, systems, UNMATCHED_AREA } from '@clearinghouse/service-kit/testing';

const patience = { timeoutMs: 60_000 };
const kind = { field: 'biological', assistanceType: 'peer_review' } as const;

describe.each(systems())('one request among all others, $mode', (system) => {
  const requester = freshParty();
  let requestId = '' as RequestId;
  const programmes: ProgrammeId[] = [];
  const item = (no: number) => `${requestId}:${no}` as NeedItemId;

  beforeAll(async () => {
    for (const area of ['OP6.update', 'OP8.poc'] as const) {
      const provider = freshOrganization();
      const officer = await system.as('provider-officer', provider);
      const capacity = { amount: 1, unit: 'visits', period: 'year' as const };
      const stated = { providerKind: 'regional' as const, title: `Visits on ${area}`, states: [requester], capacity };
      const given = { areas: [area], fields: [kind.field], assistanceTypes: [kind.assistanceType] };
      const body = { provider, ...stated, ...given };
      programmes.push((await officer.call(recordProgramme, { body })).answer.id as ProgrammeId);
    }
    const mission = await system.as('permanent-mission', requester);
    const items = (['OP6.update', 'OP8.poc', UNMATCHED_AREA] as const).map((area, at) => ({
      ...{ no: at + 1, area, what: `a visit on ${area}` },
      ...kind,
    }));
    const body = { requester, title: 'Visits', dateOfRequest: '2026-03-02', items };
    requestId = (await mission.call(submitNewRequest, { body })).answer.id as RequestId;
    const expert = await system.as('expert');
    const matched = async (no: number) => {
      const { answer } = await expert.call(readSuggestions, { params: { itemId: item(no) } });
      return !answer.owed && answer.entries.some(({ programmeId }) => programmes.includes(programmeId as ProgrammeId));
    };
    await eventually('both to be suggested', async () => (await matched(1)) && matched(2), patience);
  });

  it('programmes that could complement each other for it, and what none of them fits', async () => {
    const expert = await system.as('expert');
    const { answer } = await expert.call(suggestCoalitions, { params: { requestId } });
    expect(answer.without).toEqual([item(3)]);
    const covered = answer.coalitions.map((each) => each.covered.length);
    expect(Math.max(...covered)).toBe(2);
    expect(answer).toMatchObject({ exact: true, gap: { covered: 0, score: 0 } });
  });

  it('an overview of all open items: kept, every stage with its bound, its lines for a person to take up', async () => {
    const expert = await system.as('expert');
    const overviewId = (await expert.call(startOverview, { body: {} })).answer.id as OverviewId;
    const params = { overviewId };
    const done = async () => {
      const overview = (await expert.call(readOverview, { params })).answer;
      return overview.state === 'completed' && overview;
    };
    const { result } = await eventually('the overview to be complete', done, patience);
    expect(result?.stages.map(({ stage }) => stage)).toEqual(['served', 'balance', 'worst-off', 'total-score']);
    expect(result?.stages.every(({ gap }) => gap >= 0)).toBe(true);

    const lines: OverviewLine[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const page = (await expert.call(listOverviewLines, { params, query: { limit: 200, cursor } })).answer;
      lines.push(...(page.items as OverviewLine[])); // parsed by the server
      cursor = page.next ?? undefined;
      more = cursor !== undefined;
    }
    expect(lines).toHaveLength(result?.items ?? -1);
    const own = lines.filter(({ itemId }) => itemId.startsWith(`${requestId}:`));
    expect(own.map(({ suggested }) => suggested !== undefined)).toEqual([true, true, false]);
    expect(own[2]?.unserved?.code).toBeDefined();

    const taken = await eventually('the line to be taken', async () => {
      const { version } = (await expert.call(readSuggestions, { params: { itemId: item(1) } })).answer;
      return (await expert.call(takeOverviewLine, { params: { ...params, itemId: item(1) }, ifMatch: version })).status;
    });
    expect(taken).toBe(200);
    const { entries } = (await expert.call(readSuggestions, { params: { itemId: item(1) } })).answer;
    expect(entries.find(({ programmeId }) => programmeId === own[0]?.suggested?.programmeId)).toBeDefined();
  });

  it('is for the experts alone', async () => {
    for (const caller of [
      await system.as('permanent-mission', requester),
      await system.as('provider-officer', freshOrganization()),
    ])
      await expect(caller.call(startOverview, { body: {} })).rejects.toMatchObject({ status: 403 });
  });
});
