import { cause, list, NOW } from './testing/given.js';
import { oweMatch, oweMatchAgain, owedNow } from './owe-match.js';

const asked = { by: 'person-1', correlationId: 'c-9' };

describe('owing a match', () => {
  it('adds what must be seen to a mark that is there, and keeps since when and why', () => {
    const { state, events } = oweMatch(list(), cause('p-1', 4), '2030-01-01T00:00:00.000Z' as typeof NOW);
    expect(state.owed).toMatchObject({ since: NOW, seen: { 'r-1': 1, 'p-1': 4 }, causationId: 'e-r-1-1' });
    expect(events).toEqual([{ type: 'match-owed', data: { id: 'p-1', sequence: 4 } }]);
  });
  it('changes nothing when said twice or late', () => {
    const once = oweMatch(list(), cause('p-1', 4), NOW).state;
    expect(oweMatch(once, cause('p-1', 4), NOW).events).toEqual([]);
    expect(oweMatch(once, cause('p-1', 3), NOW).events).toEqual([]);
  });
  it('is nothing that a closed list can do', () => {
    expect(oweMatch(list({ status: 'closed', owed: null }), cause('p-1', 1), NOW).events).toEqual([]);
    expect(oweMatchAgain(list({ status: 'closed', owed: null }), asked, NOW).events).toEqual([]);
  });
  it('is asked for again by an expert where nothing is owed', () => {
    expect(oweMatchAgain(list(), asked, NOW).events).toEqual([]);
    const { state, events } = oweMatchAgain(list({ owed: null }), asked, NOW);
    expect(state.owed).toMatchObject({ seen: {}, correlationId: 'c-9' });
    expect(events).toHaveLength(1);
  });
  it('is what the mark says, or what the passing of days has made due', () => {
    const due = NOW;
    const calm = list({ owed: null });
    const marked = list();
    expect(owedNow(marked, NOW)).toBe(marked.owed);
    expect(owedNow(calm, NOW)).toBeNull();
    expect(owedNow({ ...calm, due: '2030-01-01T00:00:00.000Z' as typeof NOW }, NOW)).toBeNull();
    expect(owedNow({ ...calm, due }, NOW)).toMatchObject({ since: due, seen: {}, correlationId: `r-1:1:${due}` });
    expect(owedNow({ ...calm, due, status: 'closed' }, NOW)).toBeNull();
  });
});
