import type { CollectionDefinition, IndexDefinition } from '../port.js';

/** Most bytes of one index key in UTF-8: what both adapters can hold beside an id. */
export const MAX_KEY_BYTES = 400;

/** The keys of one document by index; sorted and without repeats, so that equal documents store equal keys. */
export type IndexKeys = Readonly<Record<string, readonly string[]>>;

/** @throws RangeError when a key is empty or longer than MAX_KEY_BYTES */
export function indexKeys<S>(definition: CollectionDefinition<S>, state: S, id: string): IndexKeys {
  const entries = Object.entries(definition.indexes).map(
    ([name, index]) => [name, checked(name, keysOf(index, state, id))] as const,
  );
  return Object.fromEntries(entries);
}

function keysOf<S>(index: IndexDefinition<S>, state: S, id: string): readonly string[] {
  if (index.kind !== 'ordered') return [...new Set(index.keys(state, id))].sort();
  const key = index.key(state, id);
  return key === undefined ? [] : [key];
}

function checked(index: string, keys: readonly string[]): readonly string[] {
  const bad = keys.find((key) => !fitsIndex(key));
  if (bad !== undefined) throw new RangeError(`index "${index}": a key has 1 to ${MAX_KEY_BYTES} bytes`);
  return keys;
}

/** A key that does not fit finds nothing. */
export const fitsIndex = (key: string): boolean => key.length > 0 && Buffer.byteLength(key) <= MAX_KEY_BYTES;
