import {
  comparePolicy,
  declineSuggestion,
  draftPolicy,
  explainWhyNot,
  listPolicies,
  type MatchRunId,
  type NeedItemId,
  type PartyCode,
  type PolicyId,
  type ProgrammeId,
  putForward,
  readMatchRun,
  readSuggestions,
  recordProgramme,
  startMatchRun,
  submitNewRequest,
  type SuggestionListView,
  takeSuggestion,
  tryNeed,
  undoDecision,
} from '@clearinghouse/contracts';
import {
  eventually,
  freshOrganization,
  freshParty,
  type SystemUnderTest,
  systems,
} from '@clearinghouse/service-kit/testing';

const patience = { timeoutMs: 60_000 };
const need = { area: 'OP2.finance', field: 'chemical', assistanceType: 'legal_review' } as const;
const late = '2020-12-31';

describe.each(systems())('the review desk, $mode', (system: SystemUnderTest) => {
  const requester = freshParty();
  const provider: PartyCode = freshOrganization();
  let itemId = '' as NeedItemId;
  let fits = '' as ProgrammeId;
  let expired = '' as ProgrammeId;

  const asExpert = async (): Promise<SuggestionListView> => {
    const expert = await system.as('expert');
    return (await expert.call(readSuggestions, { params: { itemId } })).answer as SuggestionListView; // parsed by the server
  };
  /** Over the version as it stands: other files record programmes meanwhile, and lists move on. */
  const decide = async (operation: typeof takeSuggestion | typeof putForward | typeof undoDecision) => {
    const expert = await system.as('expert');
    const params = { itemId, programmeId: fits };
    return eventually(operation.id, async () => {
      const { version } = await asExpert();
      return (await expert.call(operation, { params, ifMatch: version })).status === 200;
    });
  };
  const shown = async () => {
    const mission = await system.as('permanent-mission', requester);
    return (await mission.call(readSuggestions, { params: { itemId } })).answer;
  };

  beforeAll(async () => {
    const officer = await system.as('provider-officer', provider);
    const programme = {
      ...{ provider, providerKind: 'ngo' as const, title: 'Review of laws', states: [requester] },
      ...{ areas: [need.area], fields: [need.field], assistanceTypes: [need.assistanceType] },
    };
    fits = (await officer.call(recordProgramme, { body: programme })).answer.id as ProgrammeId;
    const ended = { ...programme, title: 'Ended', validUntil: late as never }; // a day in the past
    expired = (await officer.call(recordProgramme, { body: ended })).answer.id as ProgrammeId;
    const mission = await system.as('permanent-mission', requester);
    const items = [{ no: 1, ...need, what: 'a review of the penal code' }];
    const request = { requester, title: 'Review', dateOfRequest: '2026-03-02' as const, items };
    itemId = `${(await mission.call(submitNewRequest, { body: request })).answer.id}:1` as NeedItemId;
    const listed = async () => {
      const view = await asExpert().catch(() => undefined);
      return view && !view.owed && view.entries.some(({ programmeId }) => programmeId === fits);
    };
    await eventually('the suggestion', listed, patience);
  });

  it('why not, in codes, with the smallest change; to the requester without a figure', async () => {
    const params = { itemId, programmeId: expired };
    for (const caller of [await system.as('expert'), await system.as('permanent-mission', requester)]) {
      const find = async () => (await caller.call(explainWhyNot, { params })).answer;
      const { failed, onProgramme, score } = await eventually('the answer', () => find().catch(() => undefined));
      expect(failed.map(({ code }) => code)).toEqual(['time.expired']);
      expect([onProgramme?.map(({ reason }) => reason.code), score]).toEqual([['valid-until.extend'], undefined]);
    }
  });

  it('what if, without storing anything', async () => {
    const mission = await system.as('permanent-mission', requester);
    const { entries } = (await mission.call(tryNeed, { body: { requester, need } })).answer;
    expect(entries.some(({ programmeId }) => programmeId === fits)).toBe(true);
    expect(JSON.stringify(entries)).not.toMatch(/score|factors/);
  });

  it('taken, put forward, taken back, put forward again, declined', async () => {
    await decide(takeSuggestion);
    await decide(putForward);
    expect((await shown()).entries.map(({ programmeId }) => programmeId)).toEqual([fits]);
    await decide(undoDecision);
    expect((await shown()).entries).toEqual([]);
    await decide(putForward);
    const mission = await system.as('permanent-mission', requester);
    const params = { itemId, programmeId: fits };
    await eventually('the answer', async () => {
      const { version } = await shown();
      return (await mission.call(declineSuggestion, { params, body: {}, ifMatch: version })).status === 200;
    });
    await expect(decideOnce()).rejects.toMatchObject({ code: 'SUGGESTION.ACTED_ON' });
  });
  const decideOnce = async () => {
    const expert = await system.as('expert');
    const { version } = await asExpert();
    return expert.call(undoDecision, { params: { itemId, programmeId: fits }, ifMatch: version });
  };

  it('a draft policy is compared and switches nothing on; a run computes every list, to its end', async () => {
    const expert = await system.as('expert');
    const policies = (await expert.call(listPolicies)).answer.items;
    const active = policies.find(({ state }) => state === 'active');
    const body = { title: 'Timing counts more', weights: { ...active?.weights, timing: 80 }, keep: 10 };
    const policyId = (await expert.call(draftPolicy, { body })).answer.id as PolicyId;
    const shadow = (await expert.call(comparePolicy, { params: { policyId } })).answer;
    expect([shadow.active, shadow.draft]).toEqual([active?.id, policyId]);
    const runId = (await expert.call(startMatchRun)).answer.id as MatchRunId;
    const ended = async () => {
      const run = (await expert.call(readMatchRun, { params: { runId } })).answer;
      return run.state === 'completed' && run;
    };
    const run = await eventually('the run to complete', ended, patience);
    expect([run.policyId, run.done]).toEqual([active?.id, run.items]);
  });
});
