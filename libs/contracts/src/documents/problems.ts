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

/** One response per status; the codes that share it are named, each with an example. */
export function problemResponses(operation: Operation): Record<string, unknown> {
  const codes = codesOf(operation);
  const statuses = [...new Set(codes.map((code) => ERRORS[code][0]))].sort();
  return Object.fromEntries(
    statuses.map((status) => {
      const these = codes.filter((code) => ERRORS[code][0] === status);
      const schema = {
        allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: these } } }],
      };
      const examples = Object.fromEntries(these.map((code) => [code, problem(code)]));
      const description = these.map((code) => `\`${code}\`: ${ERRORS[code][1]}.`).join(' ');
      const retry = status === 429 || status === 503 ? { headers: { 'Retry-After': RETRY_AFTER } } : {};
      return [String(status), { description, ...retry, content: { 'application/problem+json': { schema, examples } } }];
    }),
  );
}

const RETRY_AFTER = { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 0 } };
