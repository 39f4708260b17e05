import {
  acknowledgeRequest,
  authenticateRequest,
  circulateRequest,
  draftRequest,
  listRequests,
  postSummary,
  readRequest,
  readRequestHistory,
  recordProgramme,
  registerRequest,
  retireProgramme,
  submitRequest,
  withdrawRequest,
} from '@clearinghouse/contracts';
import { eventually, freshOrganization, freshParty, systems } from '@clearinghouse/service-kit/testing';
import { change, requestBody } from './testing/api.js';

describe.each(systems())('the life of a request, $mode', ({ as }) => {
  it('goes from draft to withdrawal, each seeing what is theirs', async () => {
    const [state, provider] = [freshParty(), freshOrganization()];
    const [drafter, mission] = [await as('drafter', state), await as('permanent-mission', state)];
    const [expert, officer, everybody] = [
      await as('expert'),
      await as('provider-officer', provider),
      await as('public'),
    ];
    const stated = { title: 'Licensing course', areas: ['OP3d.licensing' as const] };
    const programme = { provider, providerKind: 'programme' as const, ...stated };
    const onOffer = (await officer.call(recordProgramme, { body: programme })).answer;

    const begun = (await drafter.call(draftRequest, { body: requestBody(state) })).answer;
    const params = { id: begun.id };
    await expect(expert.call(readRequest, { params })).rejects.toThrow('404 REQUEST.NOT_FOUND');
    let at = (await change(mission, submitRequest, begun)).answer;
    for (const step of [registerRequest, authenticateRequest, acknowledgeRequest])
      at = (await change(expert, step, at)).answer;
    await expect(officer.call(readRequest, { params })).rejects.toThrow('404 REQUEST.NOT_FOUND');
    at = await eventually('the provider to be on the list', async () => {
      const body = { addressees: [provider] };
      return (await expert.call(circulateRequest, { params, body, ifMatch: at.version })).answer;
    });
    at = (await expert.call(postSummary, { params, body: {}, ifMatch: at.version })).answer;

    expect((await officer.call(readRequest, { params })).answer).toMatchObject({
      level: 'circulated',
      items: [{ no: 1, text: 'for providers 1' }],
    });
    expect((await everybody.call(readRequest, { params })).answer).toMatchObject({
      level: 'public',
      items: [{ no: 1, text: 'for the public 1' }],
    });
    const desk = (await officer.call(listRequests)).answer.items.filter(({ level }) => level === 'circulated');
    expect(desk.map(({ id }) => id)).toContain(begun.id); // other files circulate to all

    await change(mission, withdrawRequest, at);
    await officer.call(retireProgramme, { params: { id: onOffer.id }, body: {}, ifMatch: onOffer.version });
    await expect(everybody.call(readRequest, { params })).rejects.toThrow('410 REQUEST.RECALLED');
    const { entries } = (await mission.call(readRequestHistory, { params })).answer;
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
