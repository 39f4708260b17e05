import type { mongo } from 'mongoose';
import type { CollectionDefinition } from '../port.js';
import { indexKeys } from '../record/index-keys.js';
import { signatureOf } from '../record/signature.js';
import { upcast } from '../record/upcast.js';
import type { Documents, MongoDocument, Segments } from './document.js';
import { unpack } from './packed.js';

const CHUNK = 100;
/** Names of indexes that hold keys: the kind, then the name. */
const OF_KEYS = /^(lookup|unique|ordered)-/;

/** Raised when keys are laid out in another way: those of before are then made anew at open. 2: one index for all lookups. */
const LAYOUT = 2;

const indexedAs = <S>(definition: CollectionDefinition<S>): string => `${LAYOUT} ${signatureOf(definition)}`;

/** Creates what is missing and drops what is not declared any more: a unique index would go on refusing. */
export async function createIndexes<S>(definition: CollectionDefinition<S>, documents: Documents, segments: Segments) {
  const declared = Object.entries(definition.indexes).map(([name, { kind }]) => ({
    name,
    kind,
    as: `${kind}-${name}`,
  }));
  const wanted = declared.filter(({ kind }) => kind !== 'lookup');
  for (const { name, kind, as } of wanted)
    await (kind === 'unique'
      ? documents.createIndex({ [`keys.${name}`]: 1 }, { name: as, unique: true, sparse: true })
      : documents.createIndex({ [`keys.${name}`]: 1, _id: 1 }, { name: as }));
  if (wanted.length < declared.length) await documents.createIndex({ lookups: 1, _id: 1 }, { name: 'lookups' });
  if (definition.topic) await documents.createIndex({ 'outbox.sequence': 1 }, { name: 'outbox' });
  if (definition.history !== false) await segments.createIndex({ document: 1, life: 1, to: 1 }, { name: 'document' });
  await documents.createIndex({ indexed: 1 }, { name: 'indexed' });
  for (const { name } of await documents.indexes())
    if (name && OF_KEYS.test(name) && !wanted.some(({ as }) => as === name)) await documents.dropIndex(name);
}

/** Gives keys to documents stored under other indexes. Guarded by version: whoever saved meanwhile has written them. */
export async function reindex<S>(definition: CollectionDefinition<S>, documents: Documents): Promise<void> {
  const indexed = indexedAs(definition);
  for (let after = ''; ;) {
    const stale = { indexed: { $ne: indexed }, _id: { $gt: after } };
    const found = await documents.find(stale).sort({ _id: 1 }).limit(CHUNK).toArray();
    for (const document of found) await documents.updateOne(...rekeyed(definition, document));
    const last = found.at(-1);
    if (!last) return;
    after = last._id;
  }
}

function rekeyed<S>(
  definition: CollectionDefinition<S>,
  { _id, version, state, schemaVersion }: MongoDocument,
): [mongo.Filter<MongoDocument>, mongo.UpdateFilter<MongoDocument>] {
  const fields = indexFields(definition, upcast(definition, unpack(state), schemaVersion), _id);
  return [{ _id, version }, { $set: fields }];
}

/** A key among those of all lookups. Names of indexes have no colon. */
const lookupKey = (index: string, key: string): string => `${index}:${key}`;

/** Where the documents are that an index, lookup or unique, has under a key. */
export const underKey = <S>({ indexes }: CollectionDefinition<S>, index: string, key: string) =>
  indexes[index]?.kind === 'unique' ? { [`keys.${index}`]: key } : { lookups: lookupKey(index, key) };

/** Left out: an index without keys, so that a unique index does not see two documents with none as equal. */
export function indexFields<S>(
  definition: CollectionDefinition<S>,
  state: S,
  id: string,
): Pick<MongoDocument, 'keys' | 'lookups' | 'indexed'> {
  const keys: Record<string, readonly string[] | string> = {};
  const lookups: string[] = [];
  for (const [name, found] of Object.entries(indexKeys(definition, state, id))) {
    const kind = definition.indexes[name]?.kind;
    const [first] = found;
    if (kind === 'lookup') lookups.push(...found.map((key) => lookupKey(name, key)));
    else if (first !== undefined) keys[name] = kind === 'ordered' ? first : found;
  }
  return { keys, lookups, indexed: indexedAs(definition) };
}
