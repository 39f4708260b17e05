import { offer } from '../domain/testing/given.js';
import { Candidates } from './candidates.js';

const topic = { area: 'OP3d.licensing', field: 'nuclear' } as const;

describe('candidates for a topic', () => {
  const ids = (candidates: Candidates) => [...candidates.of(topic)].map(({ id }) => id);

  it('are found by a wider area, a cross-cutting field, and where nothing is stated', () => {
    const candidates = new Candidates();
    candidates.enter(offer('p-wide', { areas: ['OP3d'], fields: ['cross'] }));
    candidates.enter(offer('p-silent', { areas: [], fields: [] }));
    candidates.enter(offer('p-else', { areas: ['OP6'], fields: ['nuclear'] }));
    candidates.enter(offer('p-other-field', { areas: ['OP3d'], fields: ['chemical'] }));
    expect(ids(candidates)).toEqual(['p-wide', 'p-silent']);
  });
  it('leave with everything under which they were found, and are there once', () => {
    const candidates = new Candidates();
    candidates.enter(offer('p-1'));
    candidates.enter(offer('p-1'));
    expect(ids(candidates)).toEqual(['p-1']);
    candidates.leave(offer('p-1'));
    expect(ids(candidates)).toEqual([]);
  });
});
