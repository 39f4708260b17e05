import { EVENT_KINDS } from '@clearinghouse/contracts';
import { coverageProblems } from './coverage.js';

const types = [...EVENT_KINDS.values()].filter(({ topic }) => topic === 'programmes').map(({ type }) => type);
const [first = '', second = '', ...rest] = types;

describe('what a group handles of its topics', () => {
  it('is complete when every type is handled once or ignored', () => {
    expect(
      coverageProblems({ topics: ['programmes'], ignores: [second, ...rest], handlers: new Map([[first, 1]]) }),
    ).toEqual([]);
  });

  it('lists every type with no place, two, or none on these topics', () => {
    const problems = coverageProblems({
      topics: ['programmes'],
      ignores: rest.concat('clearinghouse.letter-written.v9'),
      handlers: new Map([[first, 2], ...rest.slice(0, 1).map((type) => [type, 1] as const)]),
    });
    expect(problems).toEqual([
      `${first}: 2 handlers`,
      `${second}: no handler and not ignored`,
      ...rest.slice(0, 1).map((type) => `${type}: handled and ignored`),
      'clearinghouse.letter-written.v9: not a type of a subscribed topic',
    ]);
  });
});
