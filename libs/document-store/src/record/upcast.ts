import type { CollectionDefinition } from '../port.js';

/**
 * A stored state of any earlier version as one of today. `state` is a fresh copy and may be changed in place.
 * @throws Error for a version newer than the definition: an older program must not touch what it does not understand
 */
export function upcast<S>(definition: CollectionDefinition<S>, state: unknown, schemaVersion: number): S {
  if (schemaVersion > definition.schemaVersion)
    throw new Error(`${definition.name}: stored by a newer program (schema version ${schemaVersion})`);
  let current = state;
  for (let version = schemaVersion; version < definition.schemaVersion; version += 1)
    current = step(definition, version)(current);
  return current as S; // the definition says that a state of its schemaVersion is an S
}

/** @throws Error when a step from an earlier version is missing: said at declaration, not at the first old document */
export function checkUpcasts<S>(definition: CollectionDefinition<S>): void {
  for (let version = 1; version < definition.schemaVersion; version += 1) step(definition, version);
}

function step<S>(definition: CollectionDefinition<S>, version: number): (state: unknown) => unknown {
  const upcaster = definition.upcast?.[version];
  if (!upcaster) throw new Error(`${definition.name}: no upcast from schema version ${version}`);
  return upcaster;
}
