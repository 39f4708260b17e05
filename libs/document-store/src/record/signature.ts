import type { CollectionDefinition } from '../port.js';

/**
 * What a document's index keys were made for. When it changes, keys are made anew at open. A function that gives other keys
 * for the same state does not show here: give the index another name then, or raise schemaVersion.
 */
export function signatureOf<S>({ indexes, schemaVersion }: CollectionDefinition<S>): string {
  const kinds = Object.entries(indexes).map(([name, { kind }]) => `${name}:${kind}`);
  return [`v${schemaVersion}`, ...kinds.sort()].join(' ');
}
