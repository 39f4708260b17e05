import { buildIndex, DEFAULT_POLICY } from '@clearinghouse/matcher';
import { dayOf } from './due.js';
import { fitsOf, atLeastThree } from './fits.js';
import { coalitionsView } from './coalitions-view.js';
import { needOf } from './need.js';
import { type Held, QUESTIONS } from './questions.js';
import { list, NOW, offer, party } from './testing/given.js';

const now = { policy: DEFAULT_POLICY, today: dayOf(NOW) };
const need = needOf(list());
const one = { amount: 1, unit: 'courses', period: 'year' } as const;
const offers = [
  offer('p-1', { capacity: one, title: 'First' }),
  offer('p-2', { public: false, provider: party('XCC') }),
  offer('p-3', { areas: ['OP6'], capacity: { ...one, amount: 0 } }),
];
const held = (): Held => ({
  index: buildIndex(offers),
  needs: [need, { ...need, id: 'r-2:1' }, { ...need, id: 'r-3:1', area: 'OP10.interdiction' }],
});

describe('what the engine is asked', () => {
  it('which programmes: of all, or as everybody reads the public ones', () => {
    const idsOf = (all: boolean) =>
      QUESTIONS.match(held(), { need, all, ...now }).matches.map((each) => each.programmeId);
    expect([idsOf(true).sort(), idsOf(false)]).toEqual([['p-1', 'p-2'], ['p-1']]);
    const several = QUESTIONS.matchAll(held(), { needs: held().needs, ...now });
    expect(several.map(({ matches }) => matches.length)).toEqual([2, 2, 0]);
  });
  it('the nearest: what is private counts as not stated', () => {
    const ask = { need: { ...need, area: 'OP6.update' as const }, ...now };
    expect(QUESTIONS.nearest(held(), { ...ask, all: false })).toMatchObject({ programmeId: 'p-3', failed: [] });
    expect(QUESTIONS.nearest(held(), { ...ask, all: true })?.failed.length).toBeGreaterThan(0);
  });
  it('everyone at once: a summary, then lines and what is left a few at a time', () => {
    const desk = held();
    expect(QUESTIONS.overviewLines(desk, { from: 0, to: 9 })).toEqual([]);
    expect(QUESTIONS.overviewUnserved(desk, { from: 0, to: 9 })).toEqual([]);
    const told: number[] = [];
    const summary = QUESTIONS.overview(desk, now, { onStage: (stages) => void told.push(stages.length) });
    expect(summary).toMatchObject({ items: 3, lines: 2, unserved: 1, finished: true });
    expect(told).toEqual([1, 2, 3, 4]);
    expect(QUESTIONS.overviewLines(desk, { from: 1, to: 9 }).map(({ itemId }) => itemId)).toEqual(['r-2:1']);
    expect(QUESTIONS.overviewUnserved(desk, { from: 0, to: 9 }).map(({ itemId }) => itemId)).toEqual(['r-3:1']);
    expect(QUESTIONS.overview(held(), { ...now, steps: 0 }).finished).toBe(false);
    const somewhere = { ...need, requester: party('ORG-K'), requesterRegions: [] };
    expect(QUESTIONS.overview({ ...held(), needs: [somewhere] }, now).regions.map(({ region }) => region)).toEqual([
      'none',
    ]);
  });
  it('a draft in shadow: sums over all, and the first differences', () => {
    const draft = { ...DEFAULT_POLICY, keep: 1 };
    const found = QUESTIONS.compare(held(), { ...now, draft, limit: 1 });
    expect(found.differences.map(({ itemId, left }) => [itemId, left.length])).toEqual([['r-1:1', 1]]);
    expect(found.byRegion.reduce((sum, { changed }) => sum + changed, 0)).toBe(2);
  });
  it('who together, for the review desk with names', () => {
    const found = QUESTIONS.coalitions(held(), { ...now, items: held().needs, constraints: {} });
    const view = coalitionsView(found, (id) => offers.find((each) => each.id === id)?.title ?? '');
    expect(view.without).toEqual(['r-3:1']);
    expect(view.coalitions[0]?.partners[0]).toMatchObject({ programmeTitle: expect.any(String), role: 'lead' });
    expect(view.coalitions[0]?.funding.code).toBe('coalition.funding-not-identified');
    const [first] = found.coalitions;
    const own = first ? [{ ...first, funding: { funder: offers[0]?.id ?? first.partners[0]?.programmeId } }] : [];
    const funded = coalitionsView({ ...found, coalitions: own as typeof found.coalitions }, () => '');
    expect(funded.coalitions[0]?.funding).toMatchObject({ code: 'coalition.funder', params: { funder: 'p-1' } });
  });
  it('which needs a programme fits; of one or two a provider learns no count', () => {
    const fits = fitsOf(held().needs, offer('p-9'), DEFAULT_POLICY, now.today);
    expect(fits.map(({ itemId }) => itemId)).toEqual(['r-1:1', 'r-2:1']);
    expect([atLeastThree(0), atLeastThree(2), atLeastThree(3)]).toEqual(['fewer than 3', 'fewer than 3', 3]);
  });
});
