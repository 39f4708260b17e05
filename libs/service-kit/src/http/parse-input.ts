import { CodedError, type Operation } from '@clearinghouse/contracts';
import type { z } from 'zod';
import { hostileShape } from './hostile-shape.js';

/** Where the input of a call stands; a body that was not sent is an empty one. */
export interface RawInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body?: unknown;
}
export interface InputProblem {
  readonly path: string;
  readonly message: string;
}
type ParsedInput = { readonly params: unknown; readonly query: unknown; readonly body: unknown };

const PARTS = ['params', 'query', 'body'] as const;

/** Every part by its schema. @throws CodedError HTTP.INVALID with every problem of every part */
export function parseInput(operation: Operation, raw: RawInput): ParsedInput {
  const parsed: Record<string, unknown> = {};
  const errors = PARTS.flatMap((part) => {
    const outcome = parsePart(part, operation[part], raw[part] ?? {});
    parsed[part] = outcome.value;
    return outcome.problems;
  });
  if (errors.length > 0) throw new CodedError('HTTP.INVALID', { errors: errors.slice(0, 100) });
  return { params: parsed['params'], query: parsed['query'], body: parsed['body'] };
}

function parsePart(part: string, schema: z.ZodType, value: unknown): { value?: unknown; problems: InputProblem[] } {
  const hostile = hostileShape(value);
  if (hostile) return { problems: [{ path: part, message: hostile }] };
  const outcome = schema.safeParse(value);
  if (outcome.success) return { value: outcome.data, problems: [] };
  return { problems: outcome.error.issues.flatMap((issue) => problemsOf(part, issue)) };
}

/** Path and rule only: what was sent is never repeated, it may be private. */
function problemsOf(part: string, issue: z.core.$ZodIssue): InputProblem[] {
  const path = [part, ...issue.path.map((step) => short(String(step)))].join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: `${path}.${short(key)}`, message: 'unknown field' }));
  return [{ path, message: issue.message }];
}

const short = (key: string) => (key.length > 60 ? `${key.slice(0, 60)}...` : key);
