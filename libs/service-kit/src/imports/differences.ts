import { hashOf } from '../http/hash-of.js';

const asRecord = (body: unknown): Record<string, unknown> => ({ ...(body as object | undefined) }); // bodies are objects

/** Names of the top-level fields that differ, in order; absent and undefined are the same, the order of keys is not counted. */
export function differencesBetween(before: unknown, after: unknown): readonly string[] {
  const [old, changed] = [asRecord(before), asRecord(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(changed)])].sort();
  return names.filter((name) => hashOf(old[name]) !== hashOf(changed[name]));
}
