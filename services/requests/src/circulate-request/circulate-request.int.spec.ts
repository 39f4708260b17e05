import {
  circulateRequest,
  type EventEnvelope,
  listRequests,
  programmeRetired,
  readRequest,
  readRequestHistory,
  requestCirculated,
  withdrawRequest,
} from '@clearinghouse/contracts';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { knownProviderCollection } from '../adapters/provider-list.js';
import { requestsService } from '../index.js';
import { advance, change, requestBody, submitted } from '../testing/api.js';
import { recordedEvent } from '../testing/programme-event.js';
import { party } from '../testing/samples.js';

const [XAA, XBB, XCC, NGO] = [party('XAA'), party('XBB'), party('XCC'), party('ORG-K')];
let service: TestService;
const known = (id: string) => service.platform.store.collection(knownProviderCollection).get(id);

beforeAll(async () => {
  service = await startTestService(requestsService);
  const { bus } = service.platform;
  const retired = recordedEvent(XCC);
  const takenBack: EventEnvelope = {
    ...{ ...retired, id: 'XCC-retired', type: programmeRetired.type, sequence: 2 },
    data: { provider: XCC },
  };
  await bus.publish('programmes', [recordedEvent(XBB), recordedEvent(NGO, { providerKind: 'ngo' }), retired]);
  await bus.publish('programmes', [takenBack, retired]); // the second time out of date
  await eventually('the list of providers', async () => {
    const left = await known('p-XCC');
    return (await known('p-XBB')) && (await known('p-ORG-K')) && left?.state.sequence === 2;
  });
}, 30_000);
afterAll(() => service.close());

async function acknowledged() {
  const chair = await service.as('expert');
  const mission = await service.as('permanent-mission', XAA);
  return { chair, at: await advance(chair, await submitted(mission, requestBody(XAA)), 'acknowledged') };
}

describe('circulating over HTTP', () => {
  it('reaches the standing providers on the list, and shows them only what is theirs', async () => {
    const { chair, at } = await acknowledged();
    const { answer } = await change(chair, circulateRequest, at);
    const provider = await service.as('provider-officer', XBB);
    const seen = (await provider.call(readRequest, { params: { id: at.id } })).answer;
    expect(Object.keys(seen).sort()).toEqual(
      [
        'circulatedOn',
        'id',
        'issue',
        'items',
        'level',
        'requester',
        'requesterName',
        'state',
        'title',
        'version',
      ].sort(),
    );
    expect(seen.items).toMatchObject([{ no: 1, text: 'for providers 1' }]);
    expect((await chair.call(readRequest, { params: { id: at.id } })).answer.addressees).toEqual(['XBB']);
    for (const other of [XCC, NGO]) {
      const officer = await service.as('provider-officer', other);
      await expect(officer.call(readRequest, { params: { id: at.id } })).rejects.toThrow('404 REQUEST.NOT_FOUND');
      expect((await officer.call(listRequests)).answer.items).toEqual([]);
    }
    const { answer: withdrawn } = await change(await service.as('permanent-mission', XAA), withdrawRequest, answer);
    expect(withdrawn.version).toBe(answer.version + 1);
    await expect(provider.call(readRequest, { params: { id: at.id } })).rejects.toThrow('404 REQUEST.NOT_FOUND');
  });

  it('refuses addressees that are not on the list, and those that the consent leaves out', async () => {
    const { chair, at } = await acknowledged();
    const to = (addressees: string[]) =>
      chair.call(circulateRequest, { params: { id: at.id }, ifMatch: at.version, body: { addressees } });
    await expect(to(['XZZ'])).rejects.toThrow('422 REQUEST.UNKNOWN_ADDRESSEE');
    await expect(to(['XCC'])).rejects.toThrow('422 REQUEST.UNKNOWN_ADDRESSEE');
    await expect(to(['ORG-K'])).rejects.toThrow('409 REQUEST.NO_CONSENT');
    expect((await to(['XBB'])).answer.version).toBe(at.version + 1);
  });

  it('is in the history for the State and the Committee, and in nobody else’s', async () => {
    const { chair, at } = await acknowledged();
    await change(chair, circulateRequest, at);
    const types = async (role: 'drafter' | 'committee-member', code?: string) => {
      const reader = await service.as(role, code === undefined ? undefined : party(code));
      const { entries } = (await reader.call(readRequestHistory, { params: { id: at.id } })).answer;
      return entries.map(({ type }) => type).at(-1);
    };
    expect(await types('drafter', 'XAA')).toBe(requestCirculated.type);
    expect(await types('committee-member')).toBe(requestCirculated.type);
    await expect(types('drafter', 'XBB')).rejects.toThrow('404 REQUEST.NOT_FOUND');
  });
});
