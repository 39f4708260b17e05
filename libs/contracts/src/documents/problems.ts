import type { Operation } from '../api/index.js';
import { ERRORS } from '../errors.js';
import type { ErrorCode } from '../errors.js';
import type { JsonSchema } from './json-schema.js';

const EVERY: readonly ErrorCode[] = [
  ...(['HTTP.INVALID', 'ACCESS.UNAUTHENTICATED', 'ACCESS.FORBIDDEN', 'HTTP.TOO_MANY_REQUESTS'] as const),
  ...(['SERVICE.UNAVAILABLE', 'SERVICE.BAD_GATEWAY', 'SERVICE.INTERNAL'] as const),
];
const WRITING: readonly ErrorCode[] = [
  ...(['HTTP.MALFORMED', 'HTTP.TOO_LARGE', 'HTTP.UNSUPPORTED_MEDIA'] as const),
  ...(['EVENT.TOO_LARGE', 'SERVICE.STORAGE_FULL'] as const),
];
const OF_KIND: Readonly<Record<Operation['kind'], readonly ErrorCode[]>> = {
  read: [],
  list: [],
  create: [...WRITING, 'HTTP.IDEMPOTENCY_KEY_REQUIRED', 'HTTP.IDEMPOTENCY_KEY_REUSED'],
  change: [...WRITING, 'HTTP.PRECONDITION_REQUIRED', 'HTTP.PRECONDITION_FAILED'],
};

/** Every code that an operation can answer with: its own, those of its kind, those of all; in the order of the table. */
export function codesOf(operation: Operation): ErrorCode[] {
  const all = new Set<string>([...operation.errors, ...OF_KIND[operation.kind], ...EVERY]);
  return (Object.keys(ERRORS) as ErrorCode[]).filter((code) => all.has(code)); // the keys of a constant table
}

/** RFC 9457, with the code that programs read. */
export const PROBLEM_SCHEMA: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'correlationId'],
  properties: {
    type: { type: 'string', description: '`urn:clearinghouse:error:` and the code.' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    code: { type: 'string', enum: Object.keys(ERRORS) },
    correlationId: { type: 'string', description: 'Find it in the logs.' },
    params: { type: 'object', description: 'What the code is about.' },
    errors: {
      type: 'array',
      description: 'Every problem of the input.',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
  },
};

const problem = (code: ErrorCode) => ({
  value: {
    ...{ type: `urn:clearinghouse:error:${code}`, title: ERRORS[code][1], status: ERRORS[code][0] },
    ...{ code, correlationId: 'c-0001' },
  },
});

interface Shared {
  readonly status: number;
  readonly codes: readonly ErrorCode[];
  /** After its codes. */
  readonly name: string;
}

/** The codes that an operation can answer with, together where they share a status. */
function sharedBy(operation: Operation): Shared[] {
  const all = codesOf(operation);
  const statuses = [...new Set(all.map((code) => ERRORS[code][0]))].sort();
  return statuses.map((status) => {
    const codes = all.filter((code) => ERRORS[code][0] === status);
    return { status, codes, name: codes.join('-') };
  });
}

/** One response per status: the one of the codes that share it. */
export const problemResponses = (operation: Operation): Record<string, unknown> =>
  Object.fromEntries(
    sharedBy(operation).map(({ status, name }) => [status, { $ref: `#/components/responses/${name}` }]),
  );

/** A response for each set of codes that some operation answers with under one status. */
export function sharedResponses(operations: readonly Operation[]): Record<string, unknown> {
  const byName = new Map(operations.flatMap(sharedBy).map((shared) => [shared.name, shared]));
  return Object.fromEntries([...byName].map(([name, shared]) => [name, response(shared)]));
}

/** The codes are named, each with an example. */
function response({ status, codes }: Shared): object {
  const schema = { allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }] };
  const examples = Object.fromEntries(codes.map((code) => [code, problem(code)]));
  const description = codes.map((code) => `\`${code}\`: ${ERRORS[code][1]}.`).join(' ');
  const retry = [429, 503].includes(status) ? { headers: { 'Retry-After': RETRY_AFTER } } : {};
  return { description, ...retry, content: { 'application/problem+json': { schema, examples } } };
}

const RETRY_AFTER = { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 0 } };
