import { cellKind, type Schema } from './cell-kind.js';
import { readCsv } from './read-csv.js';
import { readJson } from './read-json.js';
import { Unreadable } from './row.js';

const schema: Schema = {
  type: 'object',
  properties: {
    title: { type: 'string' },
    areas: { type: 'array', items: { type: 'string' } },
    public: { type: 'boolean' },
    capacity: { type: 'object', properties: { amount: { type: 'integer' } } },
    items: { type: 'array', items: { type: 'object', properties: { no: { type: 'integer' } } } },
  },
};
const problems = (read: () => unknown): readonly string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof Unreadable) return error.problems;
  }
  return [];
};

describe('reading CSV', () => {
  it('reads each cell as its field wants it, and leaves out what is empty', () => {
    const text = '\ufeffkey,title,areas,public,capacity.amount\na1,"Two\nlines",OP1; OP2,yes,4\na2,Plain,,no,\n';
    expect(readCsv(text, schema)).toEqual([
      {
        key: 'a1',
        line: 3,
        fields: { title: 'Two\nlines', areas: ['OP1', 'OP2'], public: true, capacity: { amount: 4 } },
      },
      { key: 'a2', line: 4, fields: { title: 'Plain', public: false } },
    ]);
  });

  it('leads into lists of objects', () => {
    const [row] = readCsv('key,items.0.no,items.1.no\na,1,2\n', schema);
    expect(row?.fields).toEqual({ items: [{ no: 1 }, { no: 2 }] });
  });

  it('leaves to the server what is no number, no yes and no column', () => {
    const [row] = readCsv('key,capacity.amount,public,colour\na,many,perhaps,blue\n', schema);
    expect(row?.fields).toEqual({ capacity: { amount: 'many' }, public: 'perhaps', colour: 'blue' });
  });

  it('takes a column called __proto__ for a field, not for a prototype', () => {
    const [row] = readCsv('key,__proto__.polluted\na,yes\n', schema);
    expect(Object.keys(row?.fields ?? {})).toEqual(['__proto__']);
    expect('polluted' in {}).toBe(false);
  });

  it('names every line without a key, and rows of another length', () => {
    expect(problems(() => readCsv('key,title\n,one\nb,two\n,three\n', schema))).toEqual([
      'line 2: has no "key"',
      'line 4: has no "key"',
    ]);
    expect(problems(() => readCsv('key,title\na,b,c\n', schema))).toEqual([expect.stringContaining('not CSV')]);
  });
});

describe('reading JSON', () => {
  it('takes the key out of each record', () => {
    expect(readJson('[{"key":7,"title":"x"},{"key":"b"}]')).toEqual([
      { key: '7', line: 1, fields: { title: 'x' } },
      { key: 'b', line: 2, fields: {} },
    ]);
  });

  it.each([
    ['{"key":1}', ['not an array of records']],
    ['[1,{"title":"x"}]', ['element 1: not an object', 'element 2: has no "key"']],
    ['[', [expect.stringContaining('not JSON')]],
  ])('refuses %s', (text, expected) => expect(problems(() => readJson(text))).toEqual(expected));
});

it('reads unknown columns as text', () => expect(cellKind(schema, ['no', 'such'])).toBe('text'));
