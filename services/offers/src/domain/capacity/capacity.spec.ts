import {
  type CapacityPeriod,
  capacityCommitted,
  capacityDelivered,
  capacityRefused,
  capacityReleased,
  EVENT_KINDS,
  instant,
  type Instant,
  type ProgrammeId,
} from '@clearinghouse/contracts';
import fc from 'fast-check';
import { party, requestId } from '../../testing/samples.js';
import { evolveLedgerAll, holdingOf } from './evolve-ledger.js';
import { balanceOf, dueAtOf, type Ledger } from './ledger.js';
import {
  COMMITTED,
  COUNTED,
  DELIVERED,
  EXPIRED,
  type LedgerEvent,
  OPENED,
  REFUSED,
  RELEASED,
} from './ledger.events.js';
import { commit, count, deliver, release, reserve, stateCapacity } from './moves.js';

const [XAA, XBB] = [party('XAA'), party('XBB')];
const opening = { programmeId: 'p-1' as ProgrammeId, provider: XBB, period: '2026' as CapacityPeriod }; // written by hand
const item = (no: number) => ({ requestId: requestId('r-1'), itemNo: no });
const at = (day: number): Instant => instant(Date.UTC(2026, 0, day));

type Move = (ledger: Ledger) => readonly LedgerEvent[];
let sequence = 0;
/** The ledger after the moves, each a message of its own. */
const played = (stated: number | null, now: Instant, ...moves: Move[]): Ledger =>
  [(ledger: Ledger) => stateCapacity(ledger, { amount: stated }), ...moves].reduce(
    (ledger, move) => evolveLedgerAll(ledger, count(ledger, { source: 'r-1', sequence: (sequence += 1) }, now, move)),
    evolveLedgerAll(undefined, [{ type: OPENED, data: opening }]),
  );
const types = (events: readonly LedgerEvent[]) => events.map(({ type }) => type);

describe('a ledger of capacity', () => {
  it('reserves by the reply, commits by agreement, and counts what was delivered', () => {
    const reserved = played(6, at(1), (ledger) => reserve(ledger, item(1), 2));
    expect(balanceOf(reserved)).toEqual({ offered: 6, free: 4, reserved: 2, committed: 0, delivered: 0 });
    const agreed = evolveLedgerAll(reserved, commit(reserved, item(1), 3));
    expect(balanceOf(agreed)).toEqual({ offered: 6, free: 3, reserved: 0, committed: 3, delivered: 0 });
    const done = evolveLedgerAll(agreed, deliver(agreed, item(1), { author: XBB, amount: 2, complete: false }));
    expect(balanceOf(done)).toEqual({ offered: 6, free: 3, reserved: 0, committed: 1, delivered: 2 });
  });

  it('commits although the reservation has expired, while capacity remains', () => {
    const held = played(6, at(1), (ledger) => reserve(ledger, item(1), 2, at(5)));
    expect(dueAtOf(held)).toBe(at(5));
    const events = count(held, { source: 'r-2', sequence: 1 }, at(9), (ledger) => commit(ledger, item(1), 2));
    expect(types(events)).toEqual([EXPIRED, COMMITTED, COUNTED]);
    expect(events[0]?.data).toMatchObject({ dueAt: at(5), amount: 2 });
    expect(events[1]?.data).toMatchObject({ amount: 2, reserved: 0 });
  });

  it('refuses what is more than is left, says why, and moves nothing', () => {
    const full = played(3, at(1), (ledger) => commit(ledger, item(1), 2));
    const events = commit(full, item(2), 2);
    expect(events).toMatchObject([{ type: REFUSED, data: { wanted: 2, free: 1, reason: 'not-enough' } }]);
    expect(balanceOf(evolveLedgerAll(full, events))).toEqual(balanceOf(full));
    expect(holdingOf(evolveLedgerAll(full, events), item(2)).refused).toEqual({ wanted: 2, free: 1 });
  });

  it('does not let an expired reservation stand in the way of another agreement', () => {
    const held = played(2, at(1), (ledger) => reserve(ledger, item(1), 2, at(5)));
    expect(types(commit(held, item(2), 2))).toEqual([REFUSED]);
    const late = count(held, { source: 'r-9', sequence: 1 }, at(5), (ledger) => commit(ledger, item(2), 2));
    expect(types(late)).toEqual([EXPIRED, COMMITTED, COUNTED]);
  });

  it('counts what both sides report as delivered once, and never more than was agreed', () => {
    const agreed = played(6, at(1), (ledger) => commit(ledger, item(1), 4));
    const report =
      (author: typeof XAA, amount: number, complete = false) =>
      (ledger: Ledger) =>
        evolveLedgerAll(ledger, deliver(ledger, item(1), { author, amount, complete }));
    const both = report(XAA, 2)(report(XBB, 2)(agreed));
    expect(balanceOf(both)).toMatchObject({ committed: 2, delivered: 2 });
    expect(balanceOf(report(XAA, 9)(both))).toMatchObject({ committed: 0, delivered: 4 });
    expect(balanceOf(report(XAA, 0, true)(both))).toMatchObject({ committed: 0, delivered: 4 });
    expect(deliver(agreed, item(2), { author: XAA, amount: 1, complete: false })).toEqual([]);
  });

  it('gives back what is not delivered when the item, the request or a person says so', () => {
    const agreed = played(6, at(1), (ledger) => commit(ledger, item(1), 4));
    const events = release(agreed, item(1), 'item-closed');
    expect(events).toMatchObject([{ type: RELEASED, data: { amount: 4, reason: 'item-closed' } }]);
    expect(balanceOf(evolveLedgerAll(agreed, events))).toMatchObject({ free: 6, committed: 0 });
    expect(release(agreed, item(2), 'by-hand')).toEqual([]);
  });

  it('never refuses where capacity is not stated, and offers what is held when less is stated later', () => {
    const unstated = played(null, at(1), (ledger) => commit(ledger, item(1), 40));
    expect(balanceOf(unstated)).toEqual({ offered: null, free: null, reserved: 0, committed: 40, delivered: 0 });
    const stated = evolveLedgerAll(unstated, stateCapacity(unstated, { amount: 10, unit: 'courses' }));
    expect(balanceOf(stated)).toMatchObject({ offered: 40, free: 0, committed: 40 });
    expect(stateCapacity(stated, { amount: 10, unit: 'courses' })).toEqual([]);
  });

  it('makes events of the contracts, for the provider and the experts', () => {
    const kinds = [capacityCommitted, capacityRefused, capacityReleased, capacityDelivered];
    expect([COMMITTED, REFUSED, RELEASED, DELIVERED]).toEqual(kinds.map(({ type }) => type));
    const agreed = played(6, at(1), (ledger) => commit(ledger, item(1), 4));
    const made = [
      ...commit(agreed, item(2), 1),
      ...commit(agreed, item(2), 9),
      ...release(agreed, item(1), 'by-hand'),
      ...deliver(agreed, item(1), { author: XAA, amount: 1, complete: false }),
    ].filter((event) => 'audience' in event);
    expect(made).toHaveLength(4);
    for (const { type, data, ...event } of made) {
      expect(EVENT_KINDS.get(type)?.data.parse(data)).toEqual(data);
      expect(event).toMatchObject({ audience: { levels: ['experts'], parties: [XBB] } });
    }
  });
});

describe('whatever happens to a ledger', () => {
  const no = fc.integer({ min: 1, max: 4 });
  const amount = fc.integer({ min: 0, max: 8 });
  const author = fc.constantFrom(XAA, XBB);
  const move: fc.Arbitrary<Move> = fc.oneof(
    fc.tuple(no, amount, fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined })).map(
      ([n, many, until]): Move =>
        (ledger) =>
          reserve(ledger, item(n), many, until === undefined ? undefined : at(until)),
    ),
    fc.tuple(no, amount).map(
      ([n, many]): Move =>
        (ledger) =>
          commit(ledger, item(n), many + 1),
    ),
    fc.tuple(no, amount, author, fc.boolean()).map(
      ([n, many, who, complete]): Move =>
        (ledger) =>
          deliver(ledger, item(n), { author: who, amount: many, complete }),
    ),
    no.map(
      (n): Move =>
        (ledger) =>
          release(ledger, item(n), 'by-hand'),
    ),
    fc.option(fc.integer({ min: 0, max: 12 })).map(
      (many): Move =>
        (ledger) =>
          stateCapacity(ledger, { amount: many }),
    ),
  );
  const message = fc.record({
    source: fc.constantFrom('r-1', 'r-2', 'r-1:XBB'),
    sequence: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    move,
  });

  it('offered = free + reserved + committed + delivered, nothing below zero, and what was delivered stays', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 40 }), (messages) => {
        let ledger = played(6, at(1));
        for (const { source, sequence: n, day, move: how } of messages) {
          const before = balanceOf(ledger);
          ledger = evolveLedgerAll(ledger, count(ledger, { source, sequence: 1000 + n }, at(day), how));
          const { offered, free, reserved, committed, delivered } = balanceOf(ledger);
          if (offered !== null && free !== null) expect(free + reserved + committed + delivered).toBe(offered);
          expect(Math.min(free ?? 0, reserved, committed, delivered)).toBeGreaterThanOrEqual(0);
          expect(delivered).toBeGreaterThanOrEqual(before.delivered);
          for (const each of Object.values(ledger.holdings))
            expect(Math.min(each.reserved, each.committed, each.delivered)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('a message that comes again, or late, changes nothing', () => {
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 20 }), (messages) => {
        let ledger = played(6, at(1));
        for (const { source, sequence: n, day, move: how } of messages) {
          ledger = evolveLedgerAll(ledger, count(ledger, { source, sequence: 1000 + n }, at(day), how));
          for (const earlier of [1000 + n, 999 + n, 1])
            expect(count(ledger, { source, sequence: earlier }, at(day), how)).toEqual([]);
        }
      }),
    );
  });

  it('never holds more than is stated while the provider states the same', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(no, amount, fc.boolean()), { maxLength: 30 }), (asked) => {
        let ledger = played(6, at(1));
        for (const [n, many, agreed] of asked)
          ledger = evolveLedgerAll(ledger, agreed ? commit(ledger, item(n), many + 1) : reserve(ledger, item(n), many));
        expect(balanceOf(ledger).offered).toBe(6);
      }),
    );
  });
});
