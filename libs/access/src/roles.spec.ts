import { type Caller, OPERATIONS, ROLES } from '@clearinghouse/contracts';
import { MAY_CALL, mayCall } from './roles.js';

const caller = (role: Caller['role']): Caller => ({ subject: 'person-1', role, party: null });
/** Steps of the review of suggestions. */
const DESK = [
  ...['take-suggestion', 'release-suggestion', 'question-suggestion', 'forward-suggestion', 'undo-decision'],
  ...['recuse-reviewer', 'decide-many', 'wish-for-suggestion', 'decline-suggestion', 'find-nearest', 'try-need'],
];
const WORKING_PAPERS = [
  'suggest-coalitions',
  'read-overview',
  'start-overview',
  'list-overview-lines',
  'take-overview-line',
  'compare-policy',
  'activate-policy',
  'draft-policy',
];

describe('the table of access', () => {
  it('names every operation, and nothing else', () => {
    expect(Object.keys(MAY_CALL).sort()).toEqual([...OPERATIONS.keys()].sort());
  });
  it.each(Object.entries(MAY_CALL))('%s: roles that exist, each once, and at least one', (_, roles) => {
    expect(roles.length).toBeGreaterThan(0);
    expect(new Set(roles).size).toBe(roles.length);
    expect(roles.filter((role) => !ROLES.includes(role))).toEqual([]);
  });
  it.each([...OPERATIONS.values()].map((each) => [each.id, each.kind] as const))(
    '%s (%s): the public and auditors change nothing',
    (id, kind) => {
      const changes = kind === 'create' || kind === 'change';
      if (changes)
        expect(['public', 'auditor'].filter((role) => mayCall(caller(role as Caller['role']), id))).toEqual([]);
      else expect(ROLES.some((role) => mayCall(caller(role), id))).toBe(true);
    },
  );
  it('lets nobody call what it does not name', () => {
    for (const role of ROLES) {
      expect(mayCall(caller(role), 'launch-everything')).toBe(false);
      expect(mayCall(caller(role), 'constructor')).toBe(false);
      expect(mayCall(caller(role), '__proto__')).toBe(false);
    }
  });
  it('keeps suggestions from providers, members and the public until they are told', () => {
    for (const role of ['public', 'provider-officer', 'committee-member', 'chair', 'auditor'] as const)
      for (const id of ['list-suggestions', 'read-suggestions', 'put-forward', 'set-aside', ...DESK, ...WORKING_PAPERS])
        expect([role, id, mayCall(caller(role), id)]).toEqual([role, id, false]);
  });
  it('keeps working papers with figures between experts', () => {
    for (const role of ROLES.filter((each) => each !== 'expert'))
      for (const id of WORKING_PAPERS) expect([role, id, mayCall(caller(role), id)]).toEqual([role, id, false]);
  });
});
