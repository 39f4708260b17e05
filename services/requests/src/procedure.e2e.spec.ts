import * as api from '@clearinghouse/contracts';
import type { ApiClient } from '@clearinghouse/service-kit';
import { eventually, freshOrganization, freshParty, systems } from '@clearinghouse/service-kit/testing';
import { advance, requestBody, submitted } from './testing/api.js';

const consents = { circulate: true, postSummary: false, postInFull: false, shareWithNgos: true };

describe.each(systems())('the procedure, $mode', ({ as }) => {
  const read = async (client: ApiClient, id: string) =>
    (await client.call(api.readRequest, { params: { id: id as api.RequestId } })).answer; // an id of a request
  const step = async (client: ApiClient, operation: api.Operation, id: string, body: unknown = {}, no?: number) => {
    const { version } = await read(client, id);
    const params = { id, ...(no !== undefined && { no }) };
    return (await client.call(operation, { params, body, ifMatch: version })).answer as api.Changed; // a change
  };

  it('asks the Mission about a request that came informally, without naming who sent it', async () => {
    const state = freshParty();
    const [mission, expert] = [await as('permanent-mission', state), await as('expert')];
    const { id } = await submitted(mission, requestBody(state));
    const finding = { reason: 'non-state-sender', sender: 'Organization L (fictitious)', senderAgrees: false };
    await step(expert, api.findInformal, id, finding);
    expect(JSON.stringify(await read(mission, id))).not.toContain('Organization L');
    expect(await read(expert, id)).toMatchObject({ state: 'informal', informalSender: 'Organization L (fictitious)' });
    await expect(step(expert, api.registerRequest, id)).rejects.toThrow('409 REQUEST.WRONG_STATE');
    await step(mission, api.confirmRequest, id);
    await step(expert, api.registerRequest, id);
    expect(await read(mission, id)).toMatchObject({ state: 'registered' });
  });

  it('circulates a new issue when the State has confirmed it, agrees, and is closed by the State', async () => {
    const [state, provider] = [freshParty(), freshOrganization()];
    const [mission, expert, officer] = [
      await as('permanent-mission', state),
      await as('expert'),
      await as('provider-officer', provider),
    ];
    const stated = { title: 'Licensing course', areas: ['OP3d.licensing' as const] };
    const programme = { provider, providerKind: 'programme' as const, ...stated };
    await officer.call(api.recordProgramme, { body: programme });
    const { id } = await advance(expert, await submitted(mission, requestBody(state)), 'acknowledged');
    const circulate = () => step(expert, api.circulateRequest, id, { addressees: [provider] });
    await eventually('the provider to be on the list', circulate, { timeoutMs: 40_000 });
    await expect(step(expert, api.recirculateRequest, id)).rejects.toThrow('409 REQUEST.NOT_CONFIRMED');
    const items = [{ no: 1, forProviders: 'the new text', consents }];
    await step(mission, api.confirmRecirculation, id, { addressees: [provider], items });
    expect(await read(officer, id)).toMatchObject({ issue: 1, version: 1, items: [{ text: 'for providers 1' }] });
    await step(expert, api.recirculateRequest, id);
    expect(await read(officer, id)).toMatchObject({ issue: 2, version: 2, items: [{ text: 'the new text' }] });
    await step(mission, api.recordAgreement, id, { provider }, 1);
    expect((await read(mission, id)).items[0]).toMatchObject({ progress: 'agreed', agreements: [{ provider }] });
    expect(JSON.stringify(await read(officer, id))).not.toContain('agreed');
    await step(mission, api.closeRequest, id, { reason: 'met' });
    expect(await read(officer, id)).toMatchObject({ state: 'closed' });
    await expect(step(mission, api.withdrawRequest, id)).rejects.toThrow('409 REQUEST.WRONG_STATE');
  });
});
