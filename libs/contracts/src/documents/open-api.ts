import { API_PREFIX, OPERATIONS, SERVICES } from '../api/index.js';
import type { Operation } from '../api/index.js';
import { jsonSchema } from './json-schema.js';
import type { JsonSchema } from './json-schema.js';
import { describeOperation, hasBody, schemaName, templated } from './open-api-operation.js';
import { PROBLEM_SCHEMA, sharedResponses } from './problems.js';

const ABOUT =
  'States say what they need, providers say what they can do, experts introduce one to the other. The software suggests and informs; it never assigns. What a caller may not see is absent, and a record that is not for the caller is not found.';

const schemasOf = (operation: Operation): [string, JsonSchema][] => [
  ...(hasBody(operation) ? [[`${schemaName(operation)}Body`, jsonSchema(operation.body)] as [string, JsonSchema]] : []),
  [`${schemaName(operation)}Answer`, jsonSchema(operation.answer)],
];

function pathsOf(operations: readonly Operation[]): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const path = templated(API_PREFIX + operation.path);
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describeOperation(operation) };
  }
  return paths;
}

/** OpenAPI 3.1 of everything that the HTTP interface can do. Made from OPERATIONS and ERRORS, so it cannot disagree. */
export function openApiDocument(): object {
  const operations = [...OPERATIONS.values()];
  return {
    openapi: '3.1.0',
    info: { title: 'Clearinghouse', version: '1', description: ABOUT, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    tags: [...SERVICES, 'operations'].map((name) => ({ name })),
    // Public summaries and programmes are readable without a token.
    security: [{ token: [] }, {}],
    paths: pathsOf(operations),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      responses: sharedResponses(operations),
      schemas: { Problem: PROBLEM_SCHEMA, ...Object.fromEntries(operations.flatMap(schemasOf)) },
    },
  };
}
