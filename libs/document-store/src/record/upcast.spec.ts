import type { CollectionDefinition } from '../port.js';
import { checkUpcasts, upcast } from './upcast.js';

const add = (letter: string) => (state: unknown) => `${String(state)}${letter}`;
const definition: CollectionDefinition<string> = {
  name: 'words',
  schemaVersion: 3,
  upcast: { 1: add('b'), 2: add('c') },
  indexes: {},
};

describe('reading a stored state', () => {
  it.each([
    ['a', 1, 'abc'],
    ['a', 2, 'ac'],
    ['a', 3, 'a'],
  ])('takes %j of version %d to %j', (state, version, wanted) => {
    expect(upcast(definition, state, version)).toBe(wanted);
  });

  it('refuses what a newer program stored', () => {
    expect(() => upcast(definition, 'a', 4)).toThrow('newer program');
  });

  it('asks for every step when the definition is declared', () => {
    expect(() => checkUpcasts(definition)).not.toThrow();
    expect(() => checkUpcasts({ ...definition, upcast: { 2: add('c') } })).toThrow('schema version 1');
  });
});
