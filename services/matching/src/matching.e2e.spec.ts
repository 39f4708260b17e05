import {
  browseArchiveProviders,
  browseArchiveRequests,
  NeedItemIdSchema,
  type PartyCode,
  putForward,
  readSuggestions,
  recordProgramme,
  retireProgramme,
  submitNewRequest,
  type SuggestionListView,
} from '@clearinghouse/contracts';
import {
  eventually,
  freshOrganization,
  freshParty,
  type SystemUnderTest,
  systems,
} from '@clearinghouse/service-kit/testing';

const need = {
  no: 1,
  area: 'OP10.interdiction',
  field: 'delivery',
  assistanceType: 'exercise',
  what: 'a table-top exercise',
} as const;
const patience = { timeoutMs: 30_000 };

describe.each(systems())('from need to suggestion, $mode', (system: SystemUnderTest) => {
  const requester = freshParty();
  const provider: PartyCode = freshOrganization();
  let itemId = '';
  let programmeId = '';

  const asExpert = async (): Promise<SuggestionListView> => {
    const expert = await system.as('expert');
    const params = { itemId: NeedItemIdSchema.parse(itemId) };
    return (await expert.call(readSuggestions, { params })).answer as SuggestionListView; // parsed by the server
  };
  const entry = (view: SuggestionListView) => view.entries.find((each) => each.programmeId === programmeId);

  beforeAll(async () => {
    const officer = await system.as('provider-officer', provider);
    const programme = {
      provider,
      providerKind: 'programme' as const,
      title: 'Exercises at sea',
      areas: ['OP10.interdiction' as const],
      fields: ['delivery' as const],
      assistanceTypes: ['exercise' as const],
      states: [requester],
    };
    programmeId = (await officer.call(recordProgramme, { body: programme })).answer.id;
    const mission = await system.as('permanent-mission', requester);
    const request = { requester, title: 'Exercise', dateOfRequest: '2026-03-02', items: [need] };
    itemId = `${(await mission.call(submitNewRequest, { body: request })).answer.id}:1`;
  });

  it('a submitted need finds the programme that fits it, with reasons', async () => {
    const view = await eventually(
      'the suggestion',
      async () => (entry(await asExpert()) ? asExpert() : undefined),
      patience,
    );
    expect(entry(view)?.reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['area.names', 'type.names', 'field.names', 'region.state-named']),
    );
    expect(view.entries.filter((each) => each.programmeId === programmeId)).toHaveLength(1);
  });

  it('the requester sees it once an expert puts it forward, and not before', async () => {
    const mission = await system.as('permanent-mission', requester);
    const expert = await system.as('expert');
    const params = { itemId };
    expect((await mission.call(readSuggestions, { params })).answer.entries).toEqual([]);
    await eventually('the putting forward', async () => {
      const { version } = await asExpert(); // other files record programmes meanwhile: the list may have moved on
      return (await expert.call(putForward, { params: { itemId, programmeId }, ifMatch: version })).status === 200;
    });
    const { entries } = (await mission.call(readSuggestions, { params })).answer;
    expect(entries.map((each) => each.programmeId)).toEqual([programmeId]);
    expect(Object.keys(entries[0] ?? {})).not.toContain('score');
  });

  it('what was put forward stands when the programme goes', async () => {
    const officer = await system.as('provider-officer', provider);
    await officer.call(retireProgramme, { params: { id: programmeId }, body: {}, ifMatch: 1 });
    const second = { ...need, no: 1 };
    const mission = await system.as('permanent-mission', requester);
    const request = { requester, title: 'Again', dateOfRequest: '2026-03-03', items: [second] };
    const { answer } = await mission.call(submitNewRequest, { body: request });
    const first = itemId;
    itemId = `${answer.id}:1`;
    await eventually(
      'a list without it',
      async () => {
        const view = await asExpert();
        return !view.owed && !entry(view) && view;
      },
      patience,
    );
    itemId = first;
    expect(entry(await asExpert())).toMatchObject({ status: 'put-forward' });
  });

  it('another State and a provider find nothing there', async () => {
    const stranger = await system.as('permanent-mission', freshParty());
    await expect(stranger.call(readSuggestions, { params: { itemId } })).rejects.toMatchObject({ status: 404 });
    const officer = await system.as('provider-officer', provider);
    await expect(officer.call(readSuggestions, { params: { itemId } })).rejects.toMatchObject({ status: 403 });
  });

  it('the archive is open to everybody', async () => {
    const visitor = await system.as('public');
    expect((await visitor.call(browseArchiveRequests)).answer.items).toHaveLength(21);
    expect((await visitor.call(browseArchiveProviders)).answer.items).toHaveLength(28);
  });
});
