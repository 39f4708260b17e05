import { FIELDS, type FieldName } from './fields.js';
import { CONFIGURATION, settingsOf } from './configuration-table.js';
import { PORTS, type ProcessName, type Setting } from './settings.js';
import type { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;
export type Values = { readonly [F in FieldName]?: z.output<(typeof FIELDS)[F]> };

const PREFIX = 'CLEARINGHOUSE_';

/** Everything that is wrong with an environment, by name and rule; values are not repeated, they may be secret. */
export class BadConfiguration extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`the configuration has problems:\n${problems.map((each) => `- ${each}`).join('\n')}`);
    this.name = 'BadConfiguration';
  }
}

/** The settings of one process, parsed, defaults filled in. Empty counts as absent. @throws BadConfiguration */
export function readSettings(environment: Environment, process: ProcessName): Values {
  const outcomes = settingsOf(process).map((setting) => readOne(environment, setting, process));
  const problems = [...strangers(environment), ...outcomes.flatMap(({ problem }) => problem ?? [])];
  if (problems.length > 0) throw new BadConfiguration(problems);
  return Object.fromEntries(outcomes.map(({ field, value }) => [field, value])) as Values; // each by its own schema
}

function readOne(environment: Environment, setting: Setting, process: ProcessName) {
  const field = setting.name.slice(PREFIX.length) as FieldName; // by the type of its name
  const text = environment[setting.name] || (field === 'PORT' ? String(PORTS[process]) : setting.default);
  if (text === null) return { field, problem: setting.required ? `${setting.name} is missing` : undefined };
  const outcome = FIELDS[field].safeParse(text);
  if (outcome.success) return { field, value: outcome.data };
  return { field, problem: `${setting.name} ${outcome.error.issues[0]?.message ?? 'is wrong'}` };
}

/** Names that nothing reads: most likely misspelt, and silence would hide it. */
const strangers = (environment: Environment): string[] =>
  Object.keys(environment)
    .filter((name) => name.startsWith(PREFIX) && !CONFIGURATION.some((setting) => setting.name === name))
    .map((name) => `${name} is not a setting`);
