import {
  acknowledgeRequest,
  authenticateRequest,
  type Changed,
  circulateRequest,
  listReplies,
  recordProgramme,
  recordReplyStep,
  registerRequest,
  REPLY_STEPS,
  replyToRequest,
  retireProgramme,
  submitNewRequest,
} from '@clearinghouse/contracts';
import type { ApiClient } from '@clearinghouse/service-kit';
import { eventually, freshOrganization, freshParty, systems } from '@clearinghouse/service-kit/testing';
import { programmeBody } from './testing/samples.js';

const item = {
  no: 1,
  area: 'OP3d.licensing',
  field: 'nuclear',
  assistanceType: 'training',
  what: 'a course',
  forProviders: 'a course, please',
  consents: { circulate: true },
} as const;

describe.each(systems())('an offer meets a request, $mode', ({ as }) => {
  async function acknowledged(mission: ApiClient, expert: ApiClient, requester: string): Promise<Changed> {
    const body = { requester, title: 'Licensing officers', dateOfRequest: '2026-03-01', items: [item] };
    let at = (await mission.call(submitNewRequest, { body })).answer;
    for (const step of [registerRequest, authenticateRequest, acknowledgeRequest])
      at = (await expert.call(step, { params: { id: at.id }, body: {}, ifMatch: at.version })).answer;
    return at;
  }

  async function tell(expert: ApiClient, requestId: string, provider: string, version: number): Promise<void> {
    let ifMatch = version;
    for (const step of REPLY_STEPS) {
      const call = { params: { requestId, provider }, body: { step }, ifMatch };
      ifMatch = (await expert.call(recordReplyStep, call)).answer.version;
    }
  }

  it('is recorded, answered by its provider alone, and read whole by the requester', async () => {
    const [state, one, two] = [freshParty(), freshOrganization(), freshOrganization()];
    const [mission, expert] = [await as('permanent-mission', state), await as('expert')];
    const [first, second] = [await as('provider-officer', one), await as('provider-officer', two)];
    const programme = (await first.call(recordProgramme, { body: programmeBody(one) })).answer;
    await second.call(recordProgramme, { body: programmeBody(two) });
    const at = await acknowledged(mission, expert, state);
    await eventually('both providers to be on the list', () =>
      expert.call(circulateRequest, { params: { id: at.id }, body: { addressees: [one, two] }, ifMatch: at.version }),
    );

    const requestId = at.id;
    const lines = [{ itemNo: 1, answer: 'full' as const, text: 'gladly', programmeId: programme.id }];
    await eventually('the circulation to reach the offers', () =>
      first.call(replyToRequest, { params: { requestId }, body: { provider: one, lines } }),
    );
    const body = { provider: two, lines: [{ itemNo: null, answer: 'other-help' as const, text: 'a handbook' }] };
    const other = (await second.call(replyToRequest, { params: { requestId }, body })).answer;
    const read = async (client: ApiClient) =>
      (await client.call(listReplies, { params: { requestId } })).answer.items.map(({ provider }) => provider);
    expect(await read(mission)).toEqual([]);
    await tell(expert, requestId, one, 1);
    await tell(expert, requestId, two, other.version);
    expect((await read(mission)).sort()).toEqual([one, two].sort());
    expect(await read(first)).toEqual([one]);
    expect(await read(await as('drafter', freshParty()))).toEqual([]);
    await first.call(retireProgramme, { params: { id: programme.id }, body: {}, ifMatch: programme.version });
  });
});
