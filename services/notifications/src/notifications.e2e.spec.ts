import {
  acknowledgeRequest,
  type Changed,
  authenticateRequest,
  circulateRequest,
  listLetters,
  type LetterView,
  type Operation,
  type PartyCode,
  recordProgramme,
  recordReplyStep,
  registerRequest,
  REPLY_STEPS,
  replyToRequest,
  type Role,
  submitNewRequest,
  withdrawRequest,
} from '@clearinghouse/contracts';
import {
  eventually,
  freshOrganization,
  freshParty,
  type SystemUnderTest,
  systems,
} from '@clearinghouse/service-kit/testing';

const patience = { timeoutMs: 30_000 };

describe.each(systems())('the telling of a request by letter, $mode', (system: SystemUnderTest) => {
  const requester = freshParty();
  const addressee = freshOrganization();
  const other = freshOrganization();
  let request: Changed;

  const letters = async (role: Role, party?: PartyCode): Promise<readonly LetterView[]> => {
    const client = await system.as(role, party);
    const query = { requestId: request.id };
    return (await client.call(listLetters, { query })).answer.items as LetterView[]; // parsed by the server
  };
  const purposes = async (role: Role, party?: PartyCode) => (await letters(role, party)).map(({ purpose }) => purpose);
  const letter = (purpose: string, role: Role, party?: PartyCode) =>
    eventually(
      `the ${purpose}`,
      async () => (await letters(role, party)).find((each) => each.purpose === purpose),
      patience,
    );
  const step = async (operation: Operation, role: Role, body: object = {}, party?: PartyCode) => {
    const client = await system.as(role, party);
    const changed = await client.call(operation, { params: { id: request.id }, body, ifMatch: request.version });
    request = changed.answer as Changed; // what every step of the procedure answers
  };

  beforeAll(async () => {
    for (const provider of [addressee, other]) {
      const officer = await system.as('provider-officer', provider);
      const programme = {
        provider,
        providerKind: 'programme' as const,
        title: 'Advice',
        areas: ['OP7.offered' as const],
      };
      await officer.call(recordProgramme, { body: programme });
    }
    const item = {
      no: 1,
      area: 'OP7.offered',
      field: 'cross',
      assistanceType: 'expertise',
      what: 'for the Committee',
    } as const;
    const consents = { circulate: true };
    const mission = await system.as('permanent-mission', requester);
    const body = {
      requester,
      title: 'Advice on dialogue',
      dateOfRequest: '2026-03-02',
      items: [{ ...item, forProviders: 'for providers', consents }],
    };
    request = (await mission.call(submitNewRequest, { body })).answer;
  });

  it('the acknowledgement reaches the requester; no provider learns anything before circulation', async () => {
    await step(registerRequest, 'registrar');
    await step(authenticateRequest, 'registrar');
    await step(acknowledgeRequest, 'chair');
    const acknowledgement = await letter('acknowledgement', 'permanent-mission', requester);
    expect(acknowledgement).toMatchObject({ specimen: true, recipient: requester });
    expect(acknowledgement.body).toMatch(/^SPECIMEN/);
    expect(await purposes('provider-officer', addressee)).toEqual([]);
  });

  it('circulation is told to the addressee only, in the text cleared for providers', async () => {
    await eventually(
      'the provider to be on the list',
      async () => {
        await step(circulateRequest, 'chair', { addressees: [addressee] });
        return true;
      },
      patience,
    );
    const notice = await letter('circulation-notice', 'provider-officer', addressee);
    expect(notice.body).toContain('for providers');
    expect(notice.body).not.toContain('for the Committee');
    expect(await purposes('provider-officer', other)).toEqual([]);
  });

  /** Shared with members, acknowledged, and only then told. */
  async function tellTheRequester({ version }: Changed): Promise<void> {
    const registrar = await system.as('registrar');
    const params = { requestId: request.id, provider: addressee };
    let ifMatch = version;
    for (const each of REPLY_STEPS) {
      expect(await purposes('permanent-mission', requester)).not.toContain('reply-notice');
      ifMatch = (await registrar.call(recordReplyStep, { params, body: { step: each }, ifMatch })).answer.version;
    }
  }

  it('the reply reaches the requester whole, when it is told', async () => {
    const officer = await system.as('provider-officer', addressee);
    const lines = [{ itemNo: 1, answer: 'partial' as const, text: 'Two experts,\nnot before autumn.' }];
    await eventually(
      'the request to reach the offers',
      async () => {
        const params = { requestId: request.id };
        return (await officer.call(replyToRequest, { params, body: { provider: addressee, lines } })).answer;
      },
      patience,
    ).then(tellTheRequester);
    const notice = await letter('reply-notice', 'permanent-mission', requester);
    expect(notice.body).toContain('Two experts,\nnot before autumn.');
    expect(await purposes('provider-officer', addressee)).toEqual(['circulation-notice']);
  });

  it('the withdrawal is told to those who knew, and each letter is there once', async () => {
    await step(withdrawRequest, 'permanent-mission', {}, requester);
    await letter('withdrawal-notice', 'provider-officer', addressee);
    expect((await purposes('registrar')).sort()).toEqual(
      ['acknowledgement', 'circulation-notice', 'reply-notice', 'withdrawal-notice'].sort(),
    );
    expect(await purposes('provider-officer', other)).toEqual([]);
  });
});
