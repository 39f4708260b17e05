import {
  candidateConfirmed,
  candidateNoted,
  candidateSetAside,
  confirmCandidate,
  type EventEnvelope,
  listCandidates,
  noteCandidate,
  readCandidate,
  readRequest,
  setCandidateAside,
} from '@clearinghouse/contracts';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { requestsService } from '../index.js';
import { party } from '../testing/samples.js';

const [XAA, XBB] = [party('XAA'), party('XBB')];
let service: TestService;
const published: EventEnvelope[] = [];
beforeAll(async () => {
  service = await startTestService(requestsService);
  const handler = async (event: EventEnvelope) => void published.push(event);
  await service.platform.bus.subscribe({ topics: ['candidates'], mode: 'shared', group: 'letters', handler });
}, 30_000);
afterAll(() => service.close());

const passage = (requester = XAA) => ({
  requester,
  source: { kind: 'national-report', title: 'Report of 2026' } as const,
  passage: 'Officers would profit from courses.',
});

describe('candidates over HTTP', () => {
  it('become a draft when the Mission takes them up; nobody else sees them', async () => {
    const [expert, mission] = [await service.as('expert'), await service.as('permanent-mission', XAA)];
    const { id, version } = (await expert.call(noteCandidate, { body: passage() })).answer;
    const params = { id };
    for (const other of [await service.as('permanent-mission', XBB), await service.as('clearing-ministry', XBB)]) {
      await expect(other.call(readCandidate, { params })).rejects.toThrow('404 CANDIDATE.NOT_FOUND');
      expect((await other.call(listCandidates)).answer.items).toEqual([]);
    }
    const drafter = await service.as('drafter', XAA);
    expect((await drafter.call(listCandidates)).answer.items.map((each) => each.id)).toEqual([id]);
    const confirm = { params, body: {}, ifMatch: version };
    await expect(drafter.call(confirmCandidate, confirm)).rejects.toThrow('403 ACCESS.FORBIDDEN');
    const { requestId } = (await mission.call(confirmCandidate, confirm)).answer;
    expect((await mission.call(readRequest, { params: { id: requestId } })).answer).toMatchObject({
      ...{ state: 'draft', channel: 'candidate', memorandum: passage().passage },
    });
    await expect(expert.call(readRequest, { params: { id: requestId } })).rejects.toThrow('404 REQUEST.NOT_FOUND');
    await expect(mission.call(confirmCandidate, { ...confirm, ifMatch: 2 })).rejects.toThrow(
      '409 CANDIDATE.WRONG_STATE',
    );
  });

  it('are answered by a registrar with the letter in hand, and set aside by an expert who was wrong', async () => {
    const [expert, registrar] = [await service.as('expert'), await service.as('registrar')];
    const { id } = (await expert.call(noteCandidate, { body: passage(XBB) })).answer;
    const confirm = (body: object) => registrar.call(confirmCandidate, { params: { id }, body, ifMatch: 1 });
    await expect(confirm({})).rejects.toThrow('422 PAPER.NO_RECEIPT');
    const receipt = { reference: 'NV/4', dateReceived: '2026-03-04' };
    expect((await confirm({ receipt })).answer).toMatchObject({ version: 2, requestId: id.replace('c-', 'r-') });
    const other = (await expert.call(noteCandidate, { body: passage(XBB) })).answer;
    await expert.call(setCandidateAside, { params: { id: other.id }, body: {}, ifMatch: 1 });
    const { items } = (await expert.call(listCandidates)).answer;
    expect(
      items
        .filter(({ requester }) => requester === XBB)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['confirmed', 'set-aside']);
    const told = await eventually('what the letters are told', () => {
      const of = (subject: string) => published.filter((event) => event.subject === subject);
      return of(id).length === 2 && of(other.id).length === 2 && [of(id), of(other.id)];
    });
    expect(told.map((events) => events.map(({ type }) => type))).toEqual([
      [candidateNoted.type, candidateConfirmed.type],
      [candidateNoted.type, candidateSetAside.type],
    ]);
    for (const { audience, data } of told.flat()) {
      expect(audience).toEqual({ levels: ['experts'], parties: [XBB] });
      expect(JSON.stringify(data)).not.toContain('courses'); // the passage does not travel
    }
  });
});
