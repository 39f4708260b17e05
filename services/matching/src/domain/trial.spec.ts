import { type Caller, tryNeed } from '@clearinghouse/contracts';
import { DEFAULT_POLICY, matchNeed, whyNot } from '@clearinghouse/matcher';
import { dayOf } from './due.js';
import { NOW, need, offer, party } from './testing/given.js';
import { mayTryFor, trialNeed, trialView } from './trial.js';
import { figuresOf, whyNotView } from './why-not-view.js';

const { area, field, assistanceType } = need();
const body = (fields: object = {}) =>
  tryNeed.body.parse({ requester: 'XAA', need: { area, field, assistanceType, ...fields } });
const today = dayOf(NOW);
const capacity = { amount: 2, unit: 'courses', period: 'year' } as const;
const offers = [offer('p-1', { title: 'Zeta', capacity }), offer('p-2', { title: 'Alpha' })];
const found = matchNeed(trialNeed(body()), offers, DEFAULT_POLICY, today);
const offerOf = (id: string) => offers.find((each) => each.id === id);
const expert = { subject: 'e', role: 'expert' } as Caller;
const mission = { subject: 'm', role: 'permanent-mission', party: party('XAA') } as Caller;

describe('a need that is nobody’s yet', () => {
  it('is taken as it is stated, and no more', () => {
    expect(Object.keys(trialNeed(body()))).not.toEqual(expect.arrayContaining(['budgetUsd']));
    const stated = trialNeed(body({ from: '2026-04-01', by: '2026-09-01', budgetUsd: 0 }));
    expect(stated).toMatchObject({ from: '2026-04-01', by: '2026-09-01', budgetUsd: 0 });
  });
  it('shows experts figures, best first; a State reasons that it may read, in alphabetical order', () => {
    const seen = trialView(found, offerOf, expert);
    expect(seen.entries.every(({ score }) => score !== undefined)).toBe(true);
    const shown = trialView(found, offerOf, mission);
    expect(shown.entries.map(({ programmeTitle }) => programmeTitle)).toEqual(['Alpha', 'Zeta']);
    expect(JSON.stringify(shown)).not.toMatch(/score|factors|capacity/);
    expect(trialView(found, () => undefined, mission).entries).toEqual([]);
  });
  it('says to experts why there is none', () => {
    const none = matchNeed(trialNeed(body()), [offer('p-3', { areas: ['OP6'] })], DEFAULT_POLICY, today);
    expect(trialView(none, offerOf, expert).none?.map(({ code }) => code)).toEqual(['area.outside']);
  });
  it('may be tried by experts for anybody, by others for themselves', () => {
    expect([
      mayTryFor(expert, party('XAB')),
      mayTryFor(mission, party('XAA')),
      mayTryFor(mission, party('XAB')),
    ]).toEqual([true, true, false]);
  });
});

describe('why not', () => {
  const ask = trialNeed(body());
  it('is told in reasons and smallest changes, without a figure', () => {
    const late = offer('p-9', { validUntil: '2020-01-01' as never }); // any past day
    const view = whyNotView('r-1:1' as never, late, whyNot(ask, late, DEFAULT_POLICY, today)); // of this spec's own making
    expect(view).toMatchObject({ fits: false, failed: [{ code: 'time.expired' }], onNeed: null });
    expect(view.onProgramme?.map(({ days }) => days > 0)).toEqual([true]);
    expect(figuresOf(ask, late, DEFAULT_POLICY, today)).toEqual({});
  });
  it('of one that fits: its score, and what would raise it', () => {
    const [fits = offer('p-1')] = offers;
    const figures = figuresOf(ask, fits, DEFAULT_POLICY, today);
    expect(figures.score).toBe(found.matches.find(({ programmeId }) => programmeId === 'p-1')?.score);
    expect(figures.raises?.every(({ gain }) => gain > 0)).toBe(true);
    const own = offer('p-8', { provider: party('XAA') });
    expect(whyNotView('r-1:1' as never, own, whyNot(ask, own, DEFAULT_POLICY, today))).toMatchObject({
      ...{ onProgramme: null, onNeed: null },
    });
  });
});
