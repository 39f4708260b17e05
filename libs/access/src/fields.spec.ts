import { fieldsAt, type FieldTable, levelsOf, project } from './fields.js';
import { fingerprintOf } from './fingerprint.js';

const table: FieldTable<'title' | 'budget' | 'secret'> = {
  title: ['public', 'party', 'experts'],
  budget: ['experts', 'party'],
  secret: [],
};

describe('a table of fields', () => {
  it('names what a level reads', () => {
    expect(fieldsAt(table, 'public')).toEqual(['title']);
    expect(fieldsAt(table, 'party')).toEqual(['title', 'budget']);
    expect(fieldsAt(table, 'committee')).toEqual([]);
    expect(levelsOf(table, 'budget')).toEqual(['party', 'experts']);
  });
  it('opens what it names, and nothing that it does not name', () => {
    const whole = { title: 'T', budget: 0, secret: 's', constructor: 'c', unheardOf: 1, gone: undefined };
    expect(project(whole, table, 'party')).toEqual({ title: 'T', budget: 0 });
    expect(project(whole, table, 'public')).toEqual({ title: 'T' });
    expect(project({ title: undefined }, table, 'public')).toEqual({});
  });
});

describe('the fingerprint of a view', () => {
  it('is a version: a whole number from 1', () => {
    for (const text of ['', 'a', '{"a":1}', 'x'.repeat(10_000)]) {
      expect(Number.isSafeInteger(fingerprintOf(text))).toBe(true);
      expect(fingerprintOf(text)).toBeGreaterThan(0);
      expect(fingerprintOf(text)).toBe(fingerprintOf(text));
    }
  });
  it('moves with the text', () => {
    const texts = Array.from({ length: 5000 }, (_, at) => `text ${at}`);
    expect(new Set(texts.map(fingerprintOf)).size).toBe(texts.length);
  });
});
