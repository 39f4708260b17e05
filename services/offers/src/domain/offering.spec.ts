import {
  EVENT_KINDS,
  instant,
  type LocalDate,
  programmeChanged,
  programmeConfirmed,
  programmeRecorded,
  programmeRetired,
} from '@clearinghouse/contracts';
import { actor, offered } from '../testing/samples.js';
import { withoutContact } from './contact.js';
import { evolveAll } from './evolve.js';
import { notConfirmedSince } from './freshness.js';
import { changeProgramme, confirmProgramme, recordProgramme, retireProgramme } from './offering.js';
import { without } from './without.js';
import { CHANGED, CONFIRMED, IMPORTED, RECORDED, RETIRED } from './programme.events.js';

const open = offered();
const at = instant(Date.UTC(2025, 0, 10, 17));
const later = instant(Date.UTC(2025, 5, 2, 3)); // still 1 June in New York
const day = (text: string) => text as LocalDate; // written by hand
const closed = offered({ public: false });
const origin = { source: 'list', key: 'row-1', batch: 'b-1', acceptedAt: '2026-01-01T00:00:00.000Z' };

describe('a programme on offer', () => {
  it('is recorded, changed and retired', () => {
    const recorded = evolveAll(undefined, recordProgramme(open.programme, actor), at);
    expect(recorded).toEqual(open);
    const better = { ...open.programme, title: 'Better' };
    const changed = evolveAll(recorded, changeProgramme(recorded, better, actor), later);
    expect(changed).toEqual({ programme: better, status: 'standing', confirmedOn: '2025-06-01' });
    expect(evolveAll(changed, retireProgramme(changed, actor), later)).toEqual({ ...changed, status: 'retired' });
  });

  it('remembers the import that it came from, in its own history only', () => {
    const events = recordProgramme(open.programme, actor, origin);
    expect(evolveAll(undefined, events, at)).toMatchObject({ origin });
    expect(events.map(({ type }) => type)).toEqual([RECORDED, IMPORTED]);
    expect(events[1]).not.toHaveProperty('audience');
  });

  it('cannot be changed or retired once it is retired, nor given to another provider', () => {
    const retired = offered({}, 'retired');
    expect(() => changeProgramme(retired, open.programme, actor)).toThrow('PROGRAMME.RETIRED');
    expect(() => retireProgramme(retired, actor)).toThrow('PROGRAMME.RETIRED');
    expect(() => confirmProgramme(retired, day('2026-01-01'), actor)).toThrow('PROGRAMME.RETIRED');
    const others = { ...open.programme, provider: 'XCC' as never }; // a code written by hand
    expect(() => changeProgramme(open, others, actor)).toThrow('PROGRAMME.PROVIDER_FIXED');
  });

  it('is told to everybody only where the entry is or was public', () => {
    const levels = (events: ReturnType<typeof recordProgramme>) => {
      const [event] = events;
      return event && 'audience' in event ? event.audience.levels : [];
    };
    expect(levels(recordProgramme(open.programme, actor))).toContain('public');
    expect(levels(recordProgramme(closed.programme, actor))).toEqual(['committee', 'experts']);
    expect(levels(changeProgramme(open, closed.programme, actor))).toContain('public');
    expect(levels(changeProgramme(closed, closed.programme, actor))).not.toContain('public');
    expect(levels(retireProgramme(closed, actor))).not.toContain('public');
    const fuller = { ...open.programme, budgetCeilingUsd: 1 };
    expect(levels(changeProgramme(open, fuller, actor))).toEqual(['experts']);
  });

  it('makes events of the contracts', () => {
    expect([RECORDED, CHANGED, RETIRED, CONFIRMED]).toEqual([
      programmeRecorded.type,
      programmeChanged.type,
      programmeRetired.type,
      programmeConfirmed.type,
    ]);
    const made = [
      ...recordProgramme(open.programme, actor),
      ...changeProgramme(open, open.programme, actor),
      ...retireProgramme(open, actor),
      ...confirmProgramme(open, day('2026-01-01'), actor),
    ];
    for (const { type, data } of made) expect(EVENT_KINDS.get(type)?.data.parse(data)).toEqual(data);
  });

  it('stays as it is when it is confirmed, and counts as fresh for a year from then on', () => {
    const confirmed = evolveAll(open, confirmProgramme(open, day('2026-03-01'), actor), later);
    expect(confirmed).toEqual({ ...open, confirmedOn: '2026-03-01' });
    expect(notConfirmedSince(open, day('2026-01-10'))).toBeUndefined();
    expect(notConfirmedSince(open, day('2026-01-11'))).toBe('2025-01-10');
    expect(notConfirmedSince(confirmed, day('2026-06-01'))).toBeUndefined();
    expect(notConfirmedSince(offered({}, 'retired'), day('2030-01-01'))).toBeUndefined();
    expect(notConfirmedSince(without(open, 'confirmedOn'), day('2030-01-01'))).toBeUndefined();
  });

  it('carries no contact once the two are kept apart', () => {
    const { programme, contact } = withoutContact(open.programme);
    expect(contact).toEqual({ office: 'Export Control Office', email: 'office@example.org' });
    expect(JSON.stringify(recordProgramme(programme, actor))).not.toMatch(/example\.org|"contact"/);
  });
});
