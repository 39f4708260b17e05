import { type CapacityPeriod, instant, type ProgrammeId } from '@clearinghouse/contracts';
import { actor, offered, party, requestId } from '../../testing/samples.js';
import type { Edition, Reply } from '../reply/reply.js';
import { commitmentOf } from './commitment.js';
import { evolveLedger, evolveLedgerAll } from './evolve-ledger.js';
import { heldFor } from './held-for.js';
import { holdReservations } from './hold-reservations.js';
import { balanceOf, type Ledger } from './ledger.js';
import { ledgerView } from './ledger-view.js';
import { notReserved } from './not-reserved.js';
import { COUNTED, EXPIRED, OPENED, REFUSED, RELEASED, RESERVED, STATED } from './ledger.events.js';
import { commit, deliver, expireDue, reserve } from './moves.js';
import { openLedger } from './open-ledger.js';
import { releaseByHand } from './release-by-hand.js';

// What the messages of requests, replies and programmes ask of a ledger.
const XBB = party('XBB');
const YEAR = '2026' as CapacityPeriod; // written by hand, as the ids below
const programmeId = 'p-1' as ProgrammeId;
const opening = { programmeId, provider: XBB, period: YEAR };
const [one, two] = [
  { requestId: requestId('r-1'), itemNo: 1 },
  { requestId: requestId('r-1'), itemNo: 2 },
];
const now = instant(Date.UTC(2026, 2, 9));
const later = instant(Date.UTC(2026, 5, 1));
const stated = { sequence: 3, state: offered() }; // four courses a year
const opened = evolveLedgerAll(undefined, openLedger(opening, stated));
const after = (ledger: Ledger, events: Parameters<typeof evolveLedgerAll>[1]) => evolveLedgerAll(ledger, events);

describe('a ledger opens', () => {
  it('with what its programme states for that length of period, and has counted that', () => {
    expect(openLedger(opening, stated).map(({ type }) => type)).toEqual([OPENED, STATED, COUNTED]);
    expect(opened).toMatchObject({ stated: 4, unit: 'courses', seen: { 'p-1': 3 } });
    const quarter = { ...opening, period: '2026-Q1' as CapacityPeriod };
    expect(evolveLedgerAll(undefined, openLedger(quarter, stated)).stated).toBeNull();
    const month = { ...opening, period: '2026-01' as CapacityPeriod };
    expect(evolveLedgerAll(undefined, openLedger(month, stated)).stated).toBeNull();
    expect(evolveLedgerAll(undefined, openLedger(opening)).stated).toBeNull();
  });

  it('with an entry that says so', () => {
    expect(() => evolveLedger(undefined, { type: STATED, data: { amount: 1 } })).toThrow('cannot be the first');
    expect(() => evolveLedgerAll(undefined, [])).toThrow('begins with an event');
  });
});

describe('a reply that reaches a ledger', () => {
  const wanted = (itemNo: number, amount: number) => ({ programmeId, period: YEAR, itemNo, amount });

  it('lets go first what it no longer reserves, so that another item may take it', () => {
    const held = after(opened, reserve(opened, one, 4));
    const events = holdReservations(held, one.requestId, [wanted(2, 3)]);
    expect(events.map(({ type }) => type)).toEqual([RESERVED, RESERVED]);
    expect(balanceOf(after(held, events))).toMatchObject({ reserved: 3, free: 1 });
    expect(holdReservations(held, one.requestId, [wanted(1, 4)])).toEqual([]);
    expect(holdReservations(held, one.requestId, [wanted(1, 5)]).map(({ type }) => type)).toEqual([REFUSED]);
  });

  it('leaves other requests and other ledgers alone', () => {
    const held = after(opened, reserve(opened, one, 2));
    expect(holdReservations(held, requestId('r-2'), [])).toEqual([]);
    expect(holdReservations(held, one.requestId, [wanted(1, 2), { ...wanted(1, 9), period: '2027' as never }])).toEqual(
      [],
    );
  });

  it('does not touch what is agreed', () => {
    const agreed = after(opened, commit(opened, one, 2));
    expect(holdReservations(agreed, one.requestId, [wanted(1, 4)])).toEqual([]);
  });
});

describe('what a reply names and does not hold', () => {
  const wanted = (amount: number, more: object = {}) => ({ programmeId, period: YEAR, itemNo: 1, amount, ...more });
  const other = { requestId: requestId('r-9'), itemNo: 1 };
  const full = after(opened, reserve(opened, other, 3));
  const short = { itemNo: 1, programmeId, period: YEAR, wanted: 2, free: 1 };
  const told = (ledger: Ledger, ...named: ReturnType<typeof wanted>[]) =>
    notReserved(ledger, one.requestId, named, now);

  it('is told as the ledger refused it, and before the ledger has heard of it as it would', () => {
    expect(told(full, wanted(2))).toEqual([short]);
    const refused = after(full, reserve(full, one, 2));
    expect(told(refused, wanted(2))).toEqual([short]);
    const freed = after(refused, reserve(refused, other, 0));
    expect(told(freed, wanted(2))).toEqual([short]); // it holds nothing until the reply asks again
  });

  it('is nothing when all is held, or asked for anew and enough, or over, or of another ledger', () => {
    expect(told(after(full, reserve(full, one, 1)), wanted(1))).toEqual([]);
    expect(told(after(full, reserve(full, one, 2)), wanted(1))).toEqual([]);
    expect(told(full, wanted(2, { expiresAt: now }))).toEqual([]);
    expect(told(full, wanted(2, { programmeId: 'p-9' as ProgrammeId }))).toEqual([]);
  });

  it('names no item for help outside the items', () => {
    expect(told(full, wanted(2, { itemNo: 0 }))).toEqual([{ ...short, itemNo: null }]);
  });
});

describe('an agreement', () => {
  const edition: Edition = {
    ...{ no: 1, issue: 1, givenAt: now },
    lines: [{ itemNo: 1, answer: 'full', text: 't', programmeId, reserve: { period: YEAR, amount: 2 } }],
  };
  const reply = { state: 'received', edition } as Reply; // what is read of it
  const agreed = { requester: party('XAA'), requestTitle: 'T', itemNo: 1, provider: XBB, agreement: 'r-1:1:XBB' };

  it.each([
    ['what the reply reserved', {}, { programmeId, period: YEAR, amount: 2 }],
    ['its own amount', { amount: 5 }, { programmeId, period: YEAR, amount: 5 }],
    [
      'its own programme and period',
      { programmeId: 'p-9' as ProgrammeId, period: '2027', amount: 1 },
      { programmeId: 'p-9', period: '2027', amount: 1 },
    ],
    ['nothing for an item without reservation', { itemNo: 2 }, undefined],
    ['nothing for another programme without figures', { programmeId: 'p-9' as ProgrammeId }, undefined],
    ['what was reserved where its period is none', { period: 'summer' }, { programmeId, period: YEAR, amount: 2 }],
  ])('takes %s', (_, more, taken) => expect(commitmentOf({ ...agreed, ...more }, reply)).toEqual(taken));

  it('without figures and without a reply takes nothing', () => {
    expect(commitmentOf(agreed, undefined)).toBeUndefined();
  });
});

describe('holdings', () => {
  const held = after(opened, [...reserve(opened, one, 1, later), ...commit(opened, two, 2)]);

  it('are found by request and item while something is held', () => {
    expect(heldFor(held, one.requestId).map(({ itemNo }) => itemNo)).toEqual([1, 2]);
    expect(heldFor(held, one.requestId, 2)).toHaveLength(1);
    const done = after(held, deliver(held, two, { author: XBB, amount: 0, complete: true }));
    expect(heldFor(done, one.requestId)).toHaveLength(1);
  });

  it('are shown with what was refused, and without what each side reported', () => {
    const refused = after(held, commit(held, one, 9));
    const view = ledgerView(7, refused);
    expect(view).toMatchObject({ version: 7, offered: 4, free: 1, unit: 'courses' });
    expect(view.holdings[0]).toMatchObject({ expiresAt: later, refused: { wanted: 9, free: 2 } });
    expect(JSON.stringify(view)).not.toContain('reported');
    const bare = ledgerView(1, evolveLedgerAll(undefined, openLedger(opening)));
    expect(bare).toEqual({
      period: YEAR,
      version: 1,
      ...balanceOf(evolveLedgerAll(undefined, openLedger(opening))),
      holdings: [],
    });
  });

  it('are given back by hand, after what is due, under the name of who did it', () => {
    const events = releaseByHand(held, two, actor, later);
    expect(events.map(({ type }) => type)).toEqual([EXPIRED, RELEASED]);
    expect(events[1]).toMatchObject({ by: actor.by, data: { amount: 2 } });
    expect(() => releaseByHand(held, one, actor, now)).toThrow('CAPACITY.NOTHING_HELD');
  });

  it('expire in order of their ends', () => {
    const both = after(held, reserve(held, { ...one, itemNo: 3 }, 1, now));
    expect(expireDue(both, later).map(({ data }) => data)).toMatchObject([{ dueAt: now }, { dueAt: later }]);
    const other = after(after(opened, reserve(opened, one, 1, now)), reserve(opened, two, 1, later));
    expect(expireDue(other, later).map(({ data }) => data)).toMatchObject([{ dueAt: now }, { dueAt: later }]);
  });
});
