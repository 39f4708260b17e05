import { EVENT_KINDS, instant, programmeChanged, programmeRecorded } from '@clearinghouse/contracts';
import { actor, offered } from '../testing/samples.js';
import { clearProgramme, draftChange, draftProgramme } from './clearance.js';
import { evolveAll } from './evolve.js';
import { changeProgramme, confirmProgramme, retireProgramme } from './offering.js';

const at = instant(Date.UTC(2026, 2, 9, 15));
const { programme } = offered();
const better = { ...programme, title: 'Better' };
const waiting = evolveAll(undefined, draftProgramme(programme, actor), at);
const standing = evolveAll(waiting, clearProgramme(waiting, actor), at);

describe('where a point of contact clears', () => {
  it('an entry of an office is told to nobody until it is cleared; then it is recorded', () => {
    expect(draftProgramme(programme, actor).some((event) => 'audience' in event)).toBe(false);
    expect(waiting.status).toBe('awaiting-clearance');
    const [event] = clearProgramme(waiting, actor);
    expect(event?.type).toBe(programmeRecorded.type);
    expect(programmeRecorded.data.parse(event?.data)).toEqual({ programme });
    expect(standing).toEqual({ programme, status: 'standing', confirmedOn: '2026-03-09' });
  });

  it('a change of a standing entry waits beside it', () => {
    const changed = evolveAll(standing, draftChange(standing, better, actor), at);
    expect(changed).toMatchObject({ programme, pending: better, status: 'standing' });
    const [event] = clearProgramme(changed, actor);
    expect(event).toMatchObject({ type: programmeChanged.type, data: { programme: better } });
    expect(EVENT_KINDS.has(event?.type ?? '')).toBe(true);
    expect(evolveAll(changed, clearProgramme(changed, actor), at)).toEqual({ ...standing, programme: better });
    expect(evolveAll(changed, retireProgramme(changed, actor), at)).not.toHaveProperty('pending');
  });

  it('a change of what was never cleared takes its place, by whoever makes it', () => {
    expect(evolveAll(waiting, draftChange(waiting, better, actor), at)).toEqual({ ...waiting, programme: better });
    const [event] = changeProgramme(waiting, better, actor);
    expect(event?.type).toBe(programmeRecorded.type);
  });

  it('what waits can be changed and cleared, no more; what does not wait cannot be cleared', () => {
    expect(() => retireProgramme(waiting, actor)).toThrow('PROGRAMME.NOT_CLEARED');
    expect(() => confirmProgramme(waiting, '2026-03-09' as never, actor)).toThrow('PROGRAMME.NOT_CLEARED'); // by hand
    expect(() => clearProgramme(standing, actor)).toThrow('PROGRAMME.NOTHING_TO_CLEAR');
    expect(() => clearProgramme(offered({}, 'retired'), actor)).toThrow('PROGRAMME.RETIRED');
    expect(() => draftChange(offered({}, 'retired'), better, actor)).toThrow('PROGRAMME.RETIRED');
    const others = { ...better, provider: 'XCC' as never }; // written by hand
    expect(() => draftChange(standing, others, actor)).toThrow('PROGRAMME.PROVIDER_FIXED');
  });
});
