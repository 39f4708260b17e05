import { CodedError } from '@clearinghouse/contracts';
import { current } from './current.js';
import { p2010 } from './p2010.js';
import type { ProcedureFileInput } from './procedure-file.js';
import { latestVersion, PROCEDURE_VERSIONS, procedureNamed, readProcedures } from './procedures.js';

function problemsOf(file: unknown): unknown {
  try {
    readProcedures([file]);
    return [];
  } catch (error) {
    if (error instanceof CodedError) return [error.code, error.params];
    throw error;
  }
}
const refused = (more: Partial<ProcedureFileInput>, problem: string, at: string, of = p2010) =>
  expect(problemsOf({ ...of, ...more })).toEqual([
    'PROCEDURE.INVALID',
    { procedure: of.name, problems: expect.arrayContaining([{ problem, at }]) },
  ]);
const [window] = p2010.windows;
if (!window) throw new Error('p2010 has windows');

describe('a procedure file', () => {
  it('is taken when it can be run', () => expect(problemsOf(p2010)).toEqual([]));

  it('is refused with a cycle', () =>
    refused({ steps: { ...p2010.steps, circulated: ['submitted'] } }, 'cycle', 'circulated'));

  it('is refused with a state that is never reached, as a step or as the start of a window', () => {
    refused({ steps: { ...p2010.steps, informal: ['not-taken-up'] } }, 'unreachable-state', 'informal');
    refused({ steps: { submitted: ['registered'] } }, 'unreachable-state', 'acknowledged');
  });

  it('is refused when silence is read without a clock', () => {
    refused({ windows: [] }, 'missing-clock', 'circulation');
    refused({ consent: { circulation: 'as-wished', posting: 'no-objection' } }, 'missing-clock', 'posting', current);
  });

  it('is refused with a step that no command makes, and with an unknown calendar', () => {
    refused({ steps: { submitted: ['circulated'] } }, 'unknown-step', 'submitted -> circulated');
    refused({ windows: [{ ...window, calendar: 'moon' }] }, 'unknown-calendar', 'moon');
  });

  it.each([null, 5, {}, { ...p2010, version: 0 }, { ...p2010, windows: [{ ...window, workingDays: 0 }] }])(
    'is refused when it is none: %#',
    (file) => expect(problemsOf(file)).toMatchObject(['PROCEDURE.INVALID', {}]),
  );
});

describe('the procedures on file', () => {
  it('are the three of the vocabulary, each version once', () => {
    const names = PROCEDURE_VERSIONS.map(({ name, version }) => `${name}@${version}`);
    expect(names).toEqual(['p2010@1', 'p2010@2', 'current@1', 'current@2', 'not-recorded@1']);
  });
  it('govern what is submitted today by their latest version', () =>
    expect([latestVersion('p2010'), latestVersion('not-recorded')]).toEqual([2, 1]));
  it('say so when a version is asked for that was never there', () =>
    expect(() => procedureNamed('p2010', 7)).toThrow('version 7'));
});
