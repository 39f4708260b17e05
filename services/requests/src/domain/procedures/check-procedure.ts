import type { RequestState } from '@clearinghouse/contracts';
import { COMMANDS, LEADS_TO } from '../command-table.js';
import { CALENDARS } from './calendars.js';
import type { Procedure } from './procedure-file.js';

export interface ProcedureProblem {
  readonly problem: 'unknown-step' | 'cycle' | 'unreachable-state' | 'missing-clock' | 'unknown-calendar';
  readonly at: string;
}
const FIRST: RequestState = 'submitted';

/** Everything that keeps a procedure from being run. */
export const problemsOf = (procedure: Procedure): ProcedureProblem[] => [
  ...unknownSteps(procedure),
  ...cycles(procedure),
  ...unreachable(procedure),
  ...missingClocks(procedure),
  ...unknownCalendars(procedure),
];

const next = ({ steps }: Procedure, state: RequestState): readonly RequestState[] => steps[state] ?? [];
const states = ({ steps }: Procedure): RequestState[] => Object.keys(steps) as RequestState[]; // parsed as states

/** A step exists when a command of the one table leads from the one state to the other. */
export function isStep(from: RequestState, to: RequestState): boolean {
  return Object.entries(LEADS_TO).some(([command, target]) => {
    const allowed: readonly RequestState[] = COMMANDS[command as keyof typeof LEADS_TO]; // a key of the table
    return target === to && allowed.includes(from);
  });
}

const unknownSteps = (procedure: Procedure): ProcedureProblem[] =>
  states(procedure).flatMap((from) =>
    next(procedure, from).flatMap((to) =>
      isStep(from, to) ? [] : [{ problem: 'unknown-step' as const, at: `${from} -> ${to}` }],
    ),
  );

const cycles = (procedure: Procedure): ProcedureProblem[] =>
  states(procedure).flatMap((state) =>
    next(procedure, state).some((each) => reachedFrom(procedure, each).has(state))
      ? [{ problem: 'cycle' as const, at: state }]
      : [],
  );

/** `state` itself and whatever its steps lead to. */
function reachedFrom(procedure: Procedure, state: RequestState): ReadonlySet<RequestState> {
  const reached = new Set<RequestState>([state]);
  for (const each of reached) next(procedure, each).forEach((to) => reached.add(to));
  return reached;
}

function unreachable(procedure: Procedure): ProcedureProblem[] {
  const reached = reachedFrom(procedure, FIRST);
  const named = new Set([...states(procedure), ...procedure.windows.map(({ start }) => start)]);
  return [...named].flatMap((state) => (reached.has(state) ? [] : [{ problem: 'unreachable-state', at: state }]));
}

/** Silence can be read only where a window says until when. */
const missingClocks = ({ consent, windows }: Procedure): ProcedureProblem[] =>
  (['circulation', 'posting'] as const).flatMap((purpose) =>
    consent[purpose] === 'no-objection' && !windows.some((window) => window.purpose === purpose)
      ? [{ problem: 'missing-clock' as const, at: purpose }]
      : [],
  );

const unknownCalendars = ({ windows }: Procedure): ProcedureProblem[] =>
  windows.flatMap(({ calendar }) =>
    Object.hasOwn(CALENDARS, calendar) ? [] : [{ problem: 'unknown-calendar' as const, at: calendar }],
  );
