import { CodedError, Nothing, operation } from '@clearinghouse/contracts';
import { z } from 'zod';
import { parseInput } from './parse-input.js';

const sample = operation({
  id: 'sample',
  service: 'requests',
  method: 'POST',
  path: '/samples/:id',
  summary: '',
  params: z.strictObject({ id: z.string().regex(/^\w+$/) }),
  query: z.strictObject({ limit: z.coerce.number().default(5) }),
  body: z.strictObject({ items: z.array(z.strictObject({ no: z.int() })) }),
  status: 200,
  answer: Nothing,
  kind: 'read',
  errors: [],
});
const problemsOf = (raw: Parameters<typeof parseInput>[1]): unknown => {
  try {
    return parseInput(sample, raw);
  } catch (error) {
    return error instanceof CodedError ? error.params['errors'] : error;
  }
};

describe('parsing the input of a call', () => {
  it('gives every part by its schema, defaults filled in', () => {
    const raw = { params: { id: 'a' }, query: {}, body: { items: [{ no: 1 }] } };
    expect(parseInput(sample, raw)).toEqual({ params: { id: 'a' }, query: { limit: 5 }, body: { items: [{ no: 1 }] } });
  });
  it('names every problem of every part by its path', () => {
    const raw = { params: { id: '$' }, query: { colour: 'red' }, body: { items: [{ no: 'one', x: 1 }] } };
    expect(problemsOf(raw)).toEqual([
      { path: 'params.id', message: expect.any(String) as string },
      { path: 'query.colour', message: 'unknown field' },
      { path: 'body.items.0.no', message: expect.any(String) as string },
      { path: 'body.items.0.x', message: 'unknown field' },
    ]);
  });
  it('takes a body that was not sent for an empty one', () => {
    expect(problemsOf({ params: { id: 'a' }, query: {} })).toMatchObject([{ path: 'body.items' }]);
  });
  it('shortens names that it repeats, and lists a hundred problems at most', () => {
    const body = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${'x'.repeat(70)}${i}`, 1]));
    const problems = problemsOf({ params: { id: 'a' }, query: {}, body: { items: [], ...body } }) as { path: string }[];
    expect(problems).toHaveLength(100);
    expect(Math.max(...problems.map(({ path }) => path.length))).toBeLessThan(80);
  });
});
