import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { EVENT_KINDS, OPERATIONS, TOPICS, asyncApiDocument, openApiDocument } from '../index.js';
import { EXAMPLES } from './examples.js';
import { hasBody, schemaName, templated } from './open-api-operation.js';
import { codesOf } from './problems.js';

type Tree = { readonly [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Every object of a document with its place. */
function* nodes(value: unknown, place = '#'): Generator<[string, Tree]> {
  if (!isTree(value)) return;
  yield [place, value];
  for (const [key, each] of Object.entries(value)) yield* nodes(each, `${place}/${key}`);
}
/** What a local reference points at; undefined when there is nothing. */
const at = (document: object, reference: string): unknown =>
  reference
    .split('/')
    .slice(1)
    .reduce<unknown>((place, key) => (isTree(place) ? place[key] : undefined), document);
const tree = (document: object, reference: string): Tree => {
  const found = at(document, reference);
  if (!isTree(found)) throw new Error(`nothing at ${reference}`);
  return found;
};
const unresolved = (document: object) =>
  [...nodes(document)].flatMap(([place, { $ref }]) =>
    typeof $ref === 'string' && at(document, $ref) === undefined ? [`${place} -> ${$ref}`] : [],
  );

describe('the OpenAPI document', () => {
  const document = openApiDocument();
  const operations = [...nodes(tree(document, '#/paths'))].flatMap(([, node]) =>
    'operationId' in node ? [node as Tree & { parameters: Tree[]; responses: Tree; operationId: string }] : [],
  );
  const ajv = addFormats(new Ajv2020({ strict: false, schemas: [{ $id: 'https://example.org/api', ...document }] }));
  const check = (name: string, value: unknown) => {
    const valid = ajv.validate({ $ref: `https://example.org/api#/components/schemas/${name}` }, value);
    return valid ? [] : [`${name}: ${ajv.errorsText()}`];
  };

  it('is 3.1, holds every operation once, and every reference resolves', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: '/' }] });
    expect(operations.map((each) => each.operationId).sort()).toEqual([...OPERATIONS.keys()].sort());
    expect(new Set(operations.map((each) => each.operationId)).size).toBe(operations.length);
    expect(unresolved(document)).toEqual([]);
  });

  it('declares every parameter of a path, and no other', () => {
    for (const operation of OPERATIONS.values()) {
      const described = operations.find((each) => each.operationId === operation.id);
      const declared = described?.parameters.filter((each) => each['in'] === 'path').map((each) => each['name']);
      const named = [...templated(operation.path).matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect([operation.id, declared?.sort()]).toEqual([operation.id, named.sort()]);
    }
  });

  it('has no two addresses that differ in the names of parameters only', () => {
    const shapes = Object.keys(tree(document, '#/paths')).map((path) => path.replace(/\{\w+\}/g, '{}'));
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it('asks for Idempotency-Key on creations and If-Match on changes', () => {
    for (const operation of OPERATIONS.values()) {
      const described = operations.find((each) => each.operationId === operation.id);
      const headers = described?.parameters.filter((each) => each['in'] === 'header').map((each) => each['name']);
      const wanted = { create: ['Idempotency-Key'], change: ['If-Match'], read: [], list: [] }[operation.kind];
      expect([operation.id, headers]).toEqual([operation.id, wanted]);
    }
  });

  it('names every coded problem of every operation, and describes every response', () => {
    for (const operation of OPERATIONS.values()) {
      const responses = tree(operations.find((each) => each.operationId === operation.id) ?? {}, '#/responses');
      const resolved = Object.values(responses).map((each) =>
        isTree(each) && typeof each['$ref'] === 'string' ? tree(document, each['$ref']) : each,
      );
      const text = JSON.stringify(resolved);
      for (const code of codesOf(operation)) expect(text).toContain(`urn:clearinghouse:error:${code}`);
      for (const each of resolved) expect(each).toHaveProperty('description');
      expect(Object.keys(responses)).toContain(String(operation.status));
    }
  });

  it('shows an ETag where a version is answered', () => {
    const responses = (id: string) => JSON.stringify(operations.find((each) => each.operationId === id)?.responses);
    expect(responses('read-request')).toContain('"ETag"');
    expect(responses('put-forward')).toContain('"ETag"');
    expect(responses('list-requests')).not.toContain('"ETag"');
  });

  it.each([...OPERATIONS.values()].map((each) => [each.id, each] as const))(
    'has a true example of %s',
    (id, operation) => {
      const example = EXAMPLES[id];
      expect(operation.answer.safeParse(example?.answer)).toMatchObject({ success: true });
      expect(check(`${schemaName(operation)}Answer`, example?.answer)).toEqual([]);
      if (!hasBody(operation)) return;
      expect(operation.body.safeParse(example?.body)).toMatchObject({ success: true });
      expect(check(`${schemaName(operation)}Body`, example?.body)).toEqual([]);
    },
  );

  it('has schemas that refuse what the code refuses', () => {
    expect(check('DraftRequestBody', { requester: 'XAA', title: 'T', dateOfRequest: '2026-02-30' })).toHaveLength(1);
    expect(
      check('DraftRequestBody', { requester: 'XAA', title: 'T', dateOfRequest: '2026-02-20', more: 1 }),
    ).toHaveLength(1);
  });
});

describe('the AsyncAPI document', () => {
  const document = asyncApiDocument('house');

  it('is 3.0 with one channel per topic, prefixed by the installation, and every reference resolves', () => {
    expect(document).toMatchObject({ asyncapi: '3.0.0' });
    for (const topic of TOPICS) expect(at(document, `#/channels/${topic}/address`)).toBe(`house.${topic}`);
    expect(unresolved(document)).toEqual([]);
  });

  it('has every kind of event as a message of its topic, unknown fields allowed', () => {
    for (const [type, kind] of EVENT_KINDS) {
      expect(tree(document, `#/channels/${kind.topic}/messages/${type}`)).toBeDefined();
      const payload = tree(document, `#/components/messages/${type}/payload`);
      expect([...nodes(payload)].filter(([, node]) => node['additionalProperties'] === false)).toEqual([]);
      expect(
        new Ajv2020({ strict: false, formats: { date: true, 'date-time': true, email: true } }).validateSchema(payload),
      ).toBe(true);
    }
  });
});
