import { Nothing } from '../api/index.js';
import type { Operation } from '../api/index.js';
import { EXAMPLES } from './examples.js';
import { propertiesOf } from './json-schema.js';
import { problemResponses } from './problems.js';

/** `put-forward` is `PutForward`: the name of the operation's schemas. */
export const schemaName = (operation: Operation): string =>
  operation.id.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

/** `/requests/:id` is `/requests/{id}`. */
export const templated = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

export const hasBody = (operation: Operation): boolean => operation.body !== Nothing;
const hasVersion = (operation: Operation): boolean =>
  operation.kind !== 'list' && propertiesOf(operation.answer).some((each) => each.name === 'version' && each.required);

const header = (name: string, description: string, example: string) => ({
  ...{ name, in: 'header', required: true, description, schema: { type: 'string' }, example },
});
const HEADERS: Readonly<Record<Operation['kind'], readonly object[]>> = {
  read: [],
  list: [],
  create: [
    header('Idempotency-Key', 'New for each creation; the same key and body give the first answer.', 'k-20260302-1'),
  ],
  change: [header('If-Match', 'The ETag that was read; 412 when somebody has changed it since.', '"3"')],
};

const parameters = (operation: Operation) => [
  ...propertiesOf(operation.params).map((each) => ({ ...each, in: 'path', required: true })),
  ...propertiesOf(operation.query).map((each) => ({ ...each, in: 'query' })),
  ...HEADERS[operation.kind],
];

const content = (operation: Operation, part: 'body' | 'answer', media: string) => ({
  [media]: {
    schema: { $ref: `#/components/schemas/${schemaName(operation)}${part === 'body' ? 'Body' : 'Answer'}` },
    example: EXAMPLES[operation.id]?.[part],
  },
});

const DESCRIPTION = {
  'application/json': 'Done.',
  'text/event-stream': 'A stream of server-sent events.',
  'application/octet-stream': 'The file, of the media type that its content has.',
} as const;

const ETAG = { description: 'The version, for If-Match.', schema: { type: 'string' }, example: '"3"' };

/** One operation of the document. */
export function describeOperation(operation: Operation): Record<string, unknown> {
  const body = { required: true, content: content(operation, 'body', 'application/json') };
  return {
    operationId: operation.id,
    tags: [operation.service === 'each' ? 'operations' : operation.service],
    summary: operation.summary,
    parameters: parameters(operation),
    ...(hasBody(operation) ? { requestBody: body } : {}),
    responses: {
      [String(operation.status)]: {
        description: DESCRIPTION[operation.media ?? 'application/json'],
        ...(hasVersion(operation) ? { headers: { ETag: ETAG } } : {}),
        content: content(operation, 'answer', operation.media ?? 'application/json'),
      },
      ...problemResponses(operation),
    },
  };
}
