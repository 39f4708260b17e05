import {
  adherenceRecorded,
  type EventEnvelope,
  explainWhyNot,
  itemAgreed,
  type NeedItemId,
  readSuggestions,
  type SuggestionListView,
} from '@clearinghouse/contracts';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { arrived, circulatedEvent, recordedEvent, submittedEvent } from './domain/testing/arrived.js';
import { need, party, programme, programmeId } from './domain/testing/given.js';
import { matchingService } from './matching.service.js';

let service: TestService;
const told: EventEnvelope[] = [];
const patience = { timeoutMs: 30_000 };
const itemId = (id: string) => `${id}:1` as NeedItemId;
const read = async (id: string) =>
  (await (await service.as('expert')).call(readSuggestions, { params: { itemId: itemId(id) } }))
    .answer as SuggestionListView; // parsed by the server
const settled = (id: string, what: string, holds: (view: SuggestionListView) => boolean) =>
  eventually(
    `${id}: ${what}`,
    async () => {
      const view = await read(id);
      return !view.owed && holds(view) && view;
    },
    patience,
  );
const codeOf = (view: SuggestionListView, programme: string, factor: string) =>
  view.entries.find(({ programmeId: id }) => id === programme)?.factors?.find((each) => each.factor === factor)?.reason
    .code;

const agreed = (id: string, sequence: number) => {
  const data = { requester: party('XAA'), requestTitle: 'Licensing', itemNo: 1, provider: party('XBB') };
  return arrived(itemAgreed, { ...data, agreement: `${id}:1:XBB` }, id, sequence);
};
const adherence = (no: number, status: 'party' | 'not-party', asOf: string) =>
  arrived(
    adherenceRecorded,
    adherenceRecorded.data.parse({ state: 'XAA', instrument: 'cwc', status, source: 'a page', asOf }),
    `f-${no}`,
    1,
  );
async function twice(topic: 'requests' | 'programmes' | 'adherence', event: EventEnvelope): Promise<void> {
  await service.platform.bus.publish(topic, [event]);
  await service.platform.bus.publish(topic, [event]);
}

beforeAll(async () => {
  service = await startTestService(matchingService);
  const spec = await service.platform.bus.subscribe({
    ...{ topics: ['suggestions'], mode: 'shared', group: 'spec' },
    handler: async (event: EventEnvelope) => void told.push(event),
  });
  await spec.ready;
  const conditional = programme({ areas: ['OP3d'], provider: party('XCC'), title: 'For parties to the CWC' });
  await twice('programmes', recordedEvent('p-1', { areas: ['OP3d'] }));
  await twice('programmes', recordedEvent('p-2', { ...conditional, requiresAdherence: ['cwc'] }));
  await twice('requests', submittedEvent('r-1'));
  await settled('r-1', 'two programmes', ({ entries }) => entries.length === 2);
}, 60_000);
afterAll(() => service.close());

describe('what is on record about a requester', () => {
  it('is neutral where there is nothing', async () => {
    const view = await read('r-1');
    expect(codeOf(view, 'p-1', 'continuity')).toBe('factor.continuity-open');
    const two = view.entries.find((entry) => entry.programmeId === 'p-2');
    expect(two).toMatchObject({ coverage: expect.any(String) });
    expect(two?.reasons.map(({ code }) => code)).toContain('scope.to-be-confirmed');
  });

  it('an agreement counts on every open item of the requester, and on one that is opened later', async () => {
    await twice('requests', agreed('r-1', 2));
    const view = await settled(
      'r-1',
      'continuity',
      (each) => codeOf(each, 'p-1', 'continuity') !== 'factor.continuity-open',
    );
    expect(codeOf(view, 'p-1', 'continuity')).toBe('factor.continuity-agreed');
    expect(codeOf(view, 'p-2', 'continuity')).toBe('factor.continuity-open');
    await twice('requests', submittedEvent('r-2'));
    await settled('r-2', 'continuity', (each) => codeOf(each, 'p-1', 'continuity') === 'factor.continuity-agreed');
    await twice('requests', submittedEvent('r-3', [need()], 'XAB'));
    const other = await settled('r-3', 'two programmes', ({ entries }) => entries.length === 2);
    expect(codeOf(other, 'p-1', 'continuity')).toBe('factor.continuity-open');
  });

  it('whom the request names is wished for', async () => {
    const event = submittedEvent('r-4');
    await twice('requests', { ...event, data: { ...event.data, addressTo: [party('XCC')] } } as EventEnvelope);
    const view = await settled('r-4', 'two programmes', ({ entries }) => entries.length === 2);
    expect(codeOf(view, 'p-2', 'wishes')).toBe('factor.wishes-named');
    expect(codeOf(view, 'p-1', 'wishes')).toBe('factor.wishes-open');
  });

  it('a fact of adherence is held against the conditions of providers, the last by its day, in whatever order it comes', async () => {
    await twice('adherence', adherence(2, 'not-party', '2026-02-01'));
    const without = await settled('r-1', 'one programme', ({ entries }) => entries.length === 1);
    expect(without.entries.map((each) => each.programmeId)).toEqual(['p-1']);
    await twice('adherence', adherence(1, 'party', '2026-01-01'));
    await twice('adherence', adherence(3, 'party', '2026-03-01'));
    const again = await settled('r-1', 'both again', ({ entries }) => entries.length === 2);
    const two = again.entries.find((entry) => entry.programmeId === 'p-2');
    expect(two?.reasons.map(({ code }) => code)).toContain('scope.met');
    const before = JSON.stringify(again.entries);
    for (const event of [adherence(2, 'not-party', '2026-02-01'), adherence(1, 'party', '2026-01-01')])
      await twice('adherence', event);
    await twice('requests', agreed('r-1', 2));
    await twice('requests', submittedEvent('r-5'));
    await settled('r-5', 'two programmes', ({ entries }) => entries.length === 2);
    expect(JSON.stringify((await read('r-1')).entries)).toBe(before);
  });

  it('reaches no provider and no other State, by no event', async () => {
    await twice('adherence', adherence(4, 'not-party', '2026-04-01'));
    await settled('r-1', 'one programme', ({ entries }) => entries.length === 1);
    await twice('requests', circulatedEvent('r-1'));
    const params = { itemId: itemId('r-1'), programmeId: programmeId('p-2') };
    const officer = await service.as('provider-officer', party('XCC'));
    await twice('requests', {
      ...circulatedEvent('r-1', 5),
      data: { ...circulatedEvent('r-1').data, addressees: [party('XCC')] },
    });
    const answer = await eventually(
      'the item to be circulated to it',
      () => officer.call(explainWhyNot, { params }).catch(() => undefined),
      patience,
    );
    expect(answer.answer).toMatchObject({ fits: true, failed: [] }); // of what was circulated; the State's record is not in it
    expect(JSON.stringify(answer.answer)).not.toMatch(/cwc|adherence|continuity|wishes/);
    const own = (await (await service.as('permanent-mission', party('XAA'))).call(explainWhyNot, { params })).answer;
    expect(own.failed.map(({ code }) => code)).toEqual(['scope.outside']); // its own record, and what the programme says to all
    for (const event of told) expect(event.audience.parties).toEqual([]);
  });
});
