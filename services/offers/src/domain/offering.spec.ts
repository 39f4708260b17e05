import { EVENT_KINDS, programmeChanged, programmeRecorded, programmeRetired } from '@clearinghouse/contracts';
import { actor, offered } from '../testing/samples.js';
import { evolveAll } from './evolve.js';
import { changeProgramme, recordProgramme, retireProgramme } from './offering.js';
import { CHANGED, IMPORTED, RECORDED, RETIRED } from './programme.events.js';

const open = offered();
const closed = offered({ public: false });
const origin = { source: 'list', key: 'row-1', batch: 'b-1', acceptedAt: '2026-01-01T00:00:00.000Z' };

describe('a programme on offer', () => {
  it('is recorded, changed and retired', () => {
    const recorded = evolveAll(undefined, recordProgramme(open.programme, actor));
    expect(recorded).toEqual(open);
    const better = { ...open.programme, title: 'Better' };
    const changed = evolveAll(recorded, changeProgramme(recorded, better, actor));
    expect(changed).toEqual({ programme: better, status: 'standing' });
    expect(evolveAll(changed, retireProgramme(changed, actor))).toEqual({ programme: better, status: 'retired' });
  });

  it('remembers the import that it came from, in its own history only', () => {
    const events = recordProgramme(open.programme, actor, origin);
    expect(evolveAll(undefined, events)).toMatchObject({ origin });
    expect(events.map(({ type }) => type)).toEqual([RECORDED, IMPORTED]);
    expect(events[1]).not.toHaveProperty('audience');
  });

  it('cannot be changed or retired once it is retired, nor given to another provider', () => {
    const retired = offered({}, 'retired');
    expect(() => changeProgramme(retired, open.programme, actor)).toThrow('PROGRAMME.RETIRED');
    expect(() => retireProgramme(retired, actor)).toThrow('PROGRAMME.RETIRED');
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
  });

  it('makes events of the contracts', () => {
    expect([RECORDED, CHANGED, RETIRED]).toEqual([
      programmeRecorded.type,
      programmeChanged.type,
      programmeRetired.type,
    ]);
    const made = [
      ...recordProgramme(open.programme, actor),
      ...changeProgramme(open, open.programme, actor),
      ...retireProgramme(open, actor),
    ];
    for (const { type, data } of made) expect(EVENT_KINDS.get(type)?.data.parse(data)).toEqual(data);
  });
});
