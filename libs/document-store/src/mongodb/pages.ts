import type { mongo } from 'mongoose';
import type { CollectionDefinition, LookupQuery, Page, RangeQuery } from '../port.js';
import { cursorOf, placeOf, type Place } from '../record/cursor.js';
import { fitsIndex } from '../record/index-keys.js';
import type { Documents, MongoDocument } from './document.js';
import { underKey } from './indexes.js';

type Filter = mongo.Filter<MongoDocument>;
/** Events never travel with a state. */
export const STATE_ONLY = { history: 0, 'outbox.event': 0 } as const;

export async function lookupPage<S>(
  documents: Documents,
  definition: CollectionDefinition<S>,
  index: string,
  query: LookupQuery,
): Promise<Page<MongoDocument>> {
  const { key, after, limit } = query;
  if (!fitsIndex(key)) return { items: [], next: null };
  const filter: Filter = {
    ...underKey(definition, index, key),
    ...(after !== undefined && { _id: { $gt: placeOf(after).id } }),
  };
  const found = await read(documents, filter, { _id: 1 }, limit);
  return page(found, limit, ({ _id }) => ({ key, id: _id }));
}

/** The bounds stand beside `$or`, and take in the cursor: so every planner finds the index by them. */
export async function rangePage(documents: Documents, index: string, query: RangeQuery): Promise<Page<MongoDocument>> {
  const { from, to, descending, after, limit } = query;
  const field = `keys.${index}`;
  const place = after === undefined ? undefined : placeOf(after);
  const first = from ?? ''; // below every key
  const lowest = !descending && place && isBeyond(place.key, first) ? place.key : first;
  const bounds = {
    $gte: lowest,
    ...(to !== undefined && { $lt: to }),
    ...(descending && place && { $lte: place.key }),
  };
  const filter: Filter = { [field]: bounds, ...(place && beyond(field, place, descending ? '$lt' : '$gt')) };
  const direction = descending ? -1 : 1;
  const found = await read(documents, filter, { [field]: direction, _id: direction }, limit);
  return page(found, limit, ({ _id, keys }) => ({ key: String(keys[index]), id: _id }));
}

/** As the server orders keys: by their UTF-8 bytes. */
const isBeyond = (key: string, other: string): boolean => Buffer.compare(Buffer.from(key), Buffer.from(other)) > 0;

const beyond = (field: string, { key, id }: Place, than: '$gt' | '$lt'): Filter => ({
  $or: [{ [field]: { [than]: key } }, { [field]: key, _id: { [than]: id } }],
});

/** One more than asked, to know whether another page follows. */
const read = (documents: Documents, filter: Filter, sort: Record<string, 1 | -1>, limit: number) =>
  documents
    .find(filter, { projection: STATE_ONLY })
    .sort(sort)
    .limit(limit + 1)
    .toArray();

function page(found: MongoDocument[], limit: number, place: (document: MongoDocument) => Place): Page<MongoDocument> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last && found.length > limit ? cursorOf(place(last)) : null };
}
