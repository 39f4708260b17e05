import { EVENT_KINDS, type Topic } from '@clearinghouse/contracts';

export interface Coverage {
  readonly topics: readonly Topic[];
  readonly ignores: readonly string[];
  /** Event handlers by pattern: how many. */
  readonly handlers: ReadonlyMap<string, number>;
}

/** Everything that is wrong with what a group handles of its topics; empty when every type has exactly one place. */
export function coverageProblems({ topics, ignores, handlers }: Coverage): string[] {
  const expected = [...EVENT_KINDS.values()].filter((kind) => topics.includes(kind.topic)).map((kind) => kind.type);
  const strangers = [...new Set([...handlers.keys(), ...ignores])].filter((type) => !expected.includes(type));
  return [
    ...expected.flatMap((type) => problemsOf(type, handlers.get(type) ?? 0, ignores.includes(type))),
    ...strangers.map((type) => `${type}: not a type of a subscribed topic`),
  ];
}

function problemsOf(type: string, handlers: number, ignored: boolean): string[] {
  if (handlers > 1) return [`${type}: ${handlers} handlers`];
  if (handlers === 1 && ignored) return [`${type}: handled and ignored`];
  return handlers === 0 && !ignored ? [`${type}: no handler and not ignored`] : [];
}
