import { STANDARD_POLICY } from '../policy.js';
import { list, NOW, offer, programmeId } from '../testing/given.js';
import { takeEntry } from './take-entry.js';
import { takeLine } from './take-line.js';

const who = { by: 'expert-1', role: 'expert' };
const other = { by: 'expert-2', role: 'expert' };

describe('taking the line of an overview', () => {
  it('puts the programme on the list with the figures of today, held by the reviewer', () => {
    const { state, events } = takeLine(list(), offer('p-9'), who, NOW, STANDARD_POLICY);
    expect(state.entries).toMatchObject([{ programmeId: 'p-9', status: 'suggested', taken: { by: 'expert-1' } }]);
    expect(state.entries[0]?.factors.reduce((sum, { share }) => sum + share, 0)).toBe(state.entries[0]?.score);
    expect(events.map(({ audience }) => audience)).toEqual([{ levels: ['experts'], parties: [] }]);
  });
  it('is taking the suggestion where it is on the list already', () => {
    const { state } = takeLine(list(), offer('p-9'), who, NOW, STANDARD_POLICY);
    expect(takeLine(state, offer('p-9'), who, NOW, STANDARD_POLICY).state.entries.length).toBe(1);
    expect(() => takeLine(state, offer('p-9'), other, NOW, STANDARD_POLICY)).toThrow('SUGGESTION.TAKEN');
    expect(() => takeEntry(state, programmeId('p-8'), who, NOW, STANDARD_POLICY.review)).toThrow(
      'SUGGESTION.NOT_FOUND',
    );
  });
  it('is refused for a closed list, and when the programme fits no longer', () => {
    const closed = list({ status: 'closed' });
    expect(() => takeLine(closed, offer('p-9'), who, NOW, STANDARD_POLICY)).toThrow('SUGGESTION.NOT_FOUND');
    const elsewhere = offer('p-9', { areas: ['OP6'] });
    expect(() => takeLine(list(), elsewhere, who, NOW, STANDARD_POLICY)).toThrow('OVERVIEW.LINE_OUTDATED');
    expect(() => takeLine(list({ recused: ['expert-1'] }), offer('p-9'), who, NOW, STANDARD_POLICY)).toThrow(
      'SUGGESTION.RECUSED',
    );
  });
});
