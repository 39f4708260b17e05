import { ERRORS, type ErrorCode, type Operation, OPERATIONS } from '@clearinghouse/contracts';
import { API_PREFIX } from '@clearinghouse/service-kit';
import { z } from 'zod';

type Json = Readonly<Record<string, unknown>>;

/** What a caller writes and reads, before this side has branded it. */
const schemaOf = (schema: z.ZodType): Json => {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== '$schema'));
};
const json = (schema: Json, type = 'application/json') => ({ content: { [type]: { schema } } });
const PROBLEM = json({ $ref: '#/components/schemas/Problem' }, 'application/problem+json');

/** Errors that any call may meet, by what kind of call it is. */
const GENERAL: readonly ErrorCode[] = ['HTTP.INVALID', 'HTTP.TOO_MANY_REQUESTS', 'SERVICE.UNAVAILABLE'];
const OF_KIND: Readonly<Record<Operation['kind'], readonly ErrorCode[]>> = {
  read: [],
  list: [],
  create: ['HTTP.IDEMPOTENCY_KEY_REQUIRED', 'HTTP.IDEMPOTENCY_KEY_REUSED', 'HTTP.TOO_LARGE'],
  change: ['HTTP.PRECONDITION_REQUIRED', 'HTTP.PRECONDITION_FAILED', 'HTTP.TOO_LARGE'],
};
const HEADERS: Readonly<Record<Operation['kind'], readonly Json[]>> = {
  read: [],
  list: [],
  create: [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } }],
  change: [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' }, example: '"3"' }],
};

function fieldsOf(schema: z.ZodType, where: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = schemaOf(schema) as { properties?: Json; required?: readonly string[] };
  return Object.entries(properties).map(([name, field]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: field,
  }));
}

function problemsOf({ errors, kind }: Operation): Json {
  const byStatus = new Map<number, string[]>();
  for (const code of new Set<ErrorCode>([...errors, ...OF_KIND[kind], ...GENERAL])) {
    const [status, title] = ERRORS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), `\`${code}\` ${title}.`]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, lines]) => [status, { description: lines.join('\n\n'), ...PROBLEM }]),
  );
}

const STREAM = 'follow-live-updates';
const bodyOf = ({ method, body }: Operation): Json =>
  method === 'GET' ? {} : { requestBody: { required: true, ...json(schemaOf(body)) } };

const describe = (operation: Operation): Json => ({
  operationId: operation.id,
  summary: operation.summary,
  tags: [operation.path.split('/')[1]],
  security: [{}, { token: [] }],
  parameters: [
    ...fieldsOf(operation.params, 'path'),
    ...fieldsOf(operation.query, 'query'),
    ...HEADERS[operation.kind],
  ],
  ...bodyOf(operation),
  responses: {
    [operation.status]: {
      description: operation.summary,
      ...json(schemaOf(operation.answer), operation.id === STREAM ? 'text/event-stream' : 'application/json'),
    },
    ...problemsOf(operation),
  },
});

function pathsOf(operations: Iterable<Operation>): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations) {
    const path = API_PREFIX + operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(operation) };
  }
  return paths;
}

const PROBLEM_SCHEMA = z.object({
  type: z.string().describe('`urn:clearinghouse:error:<code>`'),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]), // the table is not empty
  correlationId: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() }).loose()).optional(),
});

/** OpenAPI 3.1, made from the same operations that routes, access and client are made from. */
export const openApiDocument = (): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Clearinghouse',
    version: 'v1',
    description: 'Assistance requested and offered. Changes carry If-Match; creations carry an Idempotency-Key.',
  },
  servers: [{ url: '/' }],
  paths: pathsOf(OPERATIONS.values()),
  components: {
    schemas: { Problem: schemaOf(PROBLEM_SCHEMA) },
    securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  },
});
