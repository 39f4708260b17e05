import { Checkpoint, type ServiceName } from '@clearinghouse/contracts';
import type { CollectionDefinition } from '@clearinghouse/document-store';
import type { ServiceDefinition } from '../definition.js';

export const BY_NUMBER = 'by-number';

/** Numbers as text of one length, so that their order is that of the numbers. */
export const numberKey = (number: number): string => String(number).padStart(12, '0');
export const checkpointId = (number: number): string => `c-${numberKey(number)}`;

export const numberOf = (id: string): number => Number(id.slice(2));

const definitions = new Map<ServiceName, CollectionDefinition<Checkpoint>>();

/** Checkpoints of one service: written once, one document each. They stand for histories and keep none of their own. */
export function checkpointCollection(service: ServiceName): CollectionDefinition<Checkpoint> {
  const known = definitions.get(service);
  if (known) return known; // a store tells definitions apart by what they are
  const definition: CollectionDefinition<Checkpoint> = {
    name: `${service}-checkpoints`,
    schemaVersion: 1,
    history: false,
    indexes: { [BY_NUMBER]: { kind: 'ordered', key: ({ body }) => numberKey(body.number) } },
  };
  definitions.set(service, definition);
  return definition;
}

/** What a service keeps that has a history. */
export const chainedCollections = ({ collections }: ServiceDefinition): readonly CollectionDefinition<never>[] =>
  collections.filter(({ history }) => history !== false);

/** What a service needs declared: its own collections, and its checkpoints. */
export const collectionsOf = (definition: ServiceDefinition): readonly CollectionDefinition<never>[] => [
  ...definition.collections,
  checkpointCollection(definition.name) as CollectionDefinition<never>, // contravariant in the index functions only
];
