import { ITEM_PROGRESS, REQUEST_STATES, type RequestState } from '@clearinghouse/contracts';
import { allowedIn, type Command, COMMANDS, LEADS_TO } from '../domain/commands.js';
import { allowedOn, ITEM_COMMANDS, ITEM_LEADS_TO } from '../domain/items.js';
import { type Procedure } from '../domain/procedures/procedure-file.js';
import { PROCEDURE_VERSIONS, procedureNamed } from '../domain/procedures/procedures.js';
import { table } from './table.js';

/** The parts of docs/procedure.md that are made from the tables the code runs on, by the name of their marker. */
export const procedureSections = (): Readonly<Record<string, string>> => ({
  'request-states': diagram(requestSteps()),
  'request-commands': table(
    ['state', 'commands that leave the state as it is'],
    REQUEST_STATES.map((state) => [`\`${state}\``, staying(state).join(', ')]),
  ),
  'item-states': diagram(itemSteps()),
  'item-commands': table(
    ['state', 'commands'],
    ITEM_PROGRESS.map((state) => [`\`${state}\``, allowedOn(state).join(', ')]),
  ),
  procedures: table(
    ['', ...PROCEDURE_VERSIONS.map(({ name, version }) => `\`${name}\` ${version}`)],
    ROWS.map(([title, cell]) => [title, ...PROCEDURE_VERSIONS.map(cell)]),
  ),
});

type Step = readonly [from: string, to: string, command: string];

function requestSteps(): Step[] {
  const leads = Object.entries(LEADS_TO) as [keyof typeof LEADS_TO, RequestState][]; // its own entries
  const forward = leads.flatMap(([command, to]) => COMMANDS[command].map((from): Step => [from, to, command]));
  const back = (['submitted', 'registered'] as const).map((to): Step => ['informal', to, 'confirm-request']);
  return [['[*]', 'draft', 'draft-request'], ['[*]', 'submitted', 'submit-new-request'], ...forward, ...back];
}

function itemSteps(): Step[] {
  const leads = Object.entries(ITEM_LEADS_TO) as [keyof typeof ITEM_LEADS_TO, string][]; // its own entries
  const forward = leads.flatMap(([command, to]) => ITEM_COMMANDS[command].map((from): Step => [from, to, command]));
  return [['[*]', 'open', 'submitted with the request'], ...forward];
}

/** Names of states may have hyphens, which the language of the diagram reads as something else. */
const node = (state: string): string => state.replaceAll('-', '_');

const diagram = (steps: readonly Step[]): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    ...steps.map(([from, to, command]) => `  ${node(from)} --> ${node(to)}: ${command}`),
    '```',
  ].join('\n');

const staying = (state: RequestState): readonly Command[] =>
  allowedIn(state, procedureNamed('current')).filter((command) => !(command in LEADS_TO));

const ROWS: readonly (readonly [string, (procedure: Procedure) => string])[] = [
  ['way', ({ steps }) => ['submitted', ...Object.values(steps).flat()].join(', ')],
  ['circulation', ({ consent }) => consent.circulation],
  ['posting', ({ consent }) => consent.posting],
  [
    'windows to object',
    ({ windows }) =>
      windows.map((each) => `${each.purpose}: ${each.workingDays} working days from ${each.start}`).join('; ') ||
      'none',
  ],
  ['a referral pauses', ({ referralPauses }) => (referralPauses ? 'yes' : 'no')],
  ['letter asking whether it is met', ({ followUpMonths }) => months(followUpMonths, 'after the date of the request')],
  ['the same letter again', ({ followUpAgainMonths }) => months(followUpAgainMonths, 'apart, while an item is open')],
  ['an upload is abandoned after', ({ abandonedUploadDays }) => `${abandonedUploadDays} days`],
  [
    'a discarded draft is erased',
    ({ discardedDraftDays: days }) => (days === 0 ? 'at the next look of the clock' : `after ${days} days`),
  ],
  ['briefing of the Committee', ({ briefingMonths }) => months(briefingMonths, 'apart')],
  ['where it is from', ({ provenance }) => provenance],
];
const months = (count: number | null, of: string): string => (count === null ? 'none' : `${count} months ${of}`);
