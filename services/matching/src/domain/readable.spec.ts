import { type Caller, ROLES } from '@clearinghouse/contracts';
import { DEFAULT_POLICY, whyNot } from '@clearinghouse/matcher';
import { dayOf } from './due.js';
import { closeList, noteCirculation, noteRecall } from './follow-request.js';
import { publicPart, readableNeed, readableOffer } from './readable.js';
import { list, need, NOW, offer, party } from './testing/given.js';

const caller = (role: Caller['role'], code: string | null): Caller => ({
  ...{ subject: 'someone', role },
  party: code === null ? null : party(code),
});
const item = { ...need({ languages: ['fr'] }), text: 'a course' };
const own = list({ need: need({ budgetUsd: 5000, languages: ['fr'] }) });
const circulated = noteCirculation(own, { on: '2026-03-09' as never, item, to: [party('XBB')] }, 5).state; // any day
const full = offer('p-1', {
  capacity: { amount: 0, unit: 'courses', period: 'year' },
  budgetCeilingUsd: 1,
  public: true,
});

describe('what may be asked about', () => {
  it('a need: whole by experts and the requester', () => {
    for (const who of [caller('expert', null), caller('permanent-mission', 'XAA')])
      expect(readableNeed(own, who)).toMatchObject({ budgetUsd: 5000 });
  });
  it('a need: as circulated by the providers it went to, without the budget', () => {
    const seen = readableNeed(circulated, caller('provider-officer', 'XBB'));
    expect(seen).toMatchObject({ languages: ['fr'], area: 'OP3d.licensing' });
    expect(seen).not.toHaveProperty('budgetUsd');
  });
  it('a need: not there for anybody else, nor before circulation, nor after it was taken back or closed', () => {
    const provider = caller('provider-officer', 'XBB');
    const back = noteRecall(circulated, 6).state;
    for (const each of [own, back, closeList(circulated, 6).state])
      expect(readableNeed(each, provider)).toBeUndefined();
    for (const role of ROLES.filter((each) => each !== 'expert'))
      expect(readableNeed(circulated, caller(role, 'XCC'))).toBeUndefined();
    expect(readableNeed(closeList(own, 9).state, caller('expert', null))).toBeUndefined();
  });
  it('a programme: by a State only what is public, and what is private changes no answer', () => {
    const mission = caller('permanent-mission', 'XAA');
    expect(readableOffer({ ...full, public: false }, mission)).toBeUndefined();
    const open = readableOffer(full, mission);
    expect(open).not.toHaveProperty('capacity');
    expect(open).not.toHaveProperty('budgetCeilingUsd');
    const ask = readableNeed(own, mission);
    if (!ask || !open) throw new Error('both are readable');
    const gap = (it: typeof full) => whyNot(ask, it, DEFAULT_POLICY, dayOf(NOW)).failed.map(({ code }) => code);
    expect([gap(full), gap(open)]).toEqual([['capacity.none-free'], []]);
  });
  it('a programme: by a provider only its own, by experts any', () => {
    expect(readableOffer(full, caller('provider-officer', 'XBB'))).toBe(full);
    expect(readableOffer(full, caller('provider-officer', 'XCC'))).toBeUndefined();
    expect(readableOffer({ ...full, public: false }, caller('expert', null))).toBeDefined();
    expect(publicPart(full)).not.toBe(full);
  });
});
