import { ID_PATTERN } from '@clearinghouse/contracts';
import type { CollectionDefinition, Creation, RecordedEvent, Stored } from '../port.js';
import { upcast } from '../record/upcast.js';
import type { Documents, MongoDocument, Segments } from './document.js';
import { unpack } from './packed.js';
import { STATE_ONLY } from './pages.js';
import { readEvents } from './segments.js';

/** Documents read at once while iterating: what is in memory at a time. */
const CHUNK = 100;

/** What a walk needs of a collection. */
interface Source<S> {
  stored(document: MongoDocument): Stored<S>;
  run<T>(call: (documents: Documents, segments: Segments) => Promise<T>): Promise<T>;
}

export function storedOf<S>(definition: CollectionDefinition<S>, document: MongoDocument): Stored<S> {
  const { _id: id, version, sequence } = document;
  const creation = unpack(document.creation) as Creation | null; // packed from one
  const state = upcast(definition, unpack(document.state), document.schemaVersion);
  const stored = { id, version, sequence, creation, state };
  return document.head === undefined ? stored : { ...stored, head: document.head };
}

export async function* allStored<S>(source: Source<S>): AsyncGenerator<Stored<S>> {
  for await (const document of inOrder(source, STATE_ONLY)) yield source.stored(document);
}

export async function* allIds(source: Pick<Source<never>, 'run'>): AsyncGenerator<string> {
  for await (const { _id } of inOrder(source, { _id: 1 })) yield _id;
}

/** Page by page and not by a cursor, which a server forgets when it restarts. */
async function* inOrder(source: Pick<Source<never>, 'run'>, projection: object): AsyncGenerator<MongoDocument> {
  for (let after = ''; ;) {
    const filter = { _id: { $gt: after } };
    const found = await source.run((documents) =>
      documents.find(filter, { projection }).sort({ _id: 1 }).limit(CHUNK).toArray(),
    );
    yield* found;
    const last = found.at(-1);
    if (!last) return;
    after = last._id;
  }
}

export async function* eventsOf(
  source: Pick<Source<never>, 'run'>,
  id: string,
  after: number,
): AsyncGenerator<RecordedEvent> {
  if (!ID_PATTERN.test(id)) return;
  for (let from = after; ;) {
    const events = await source.run((documents, segments) => readEvents(documents, segments, id, from));
    yield* events;
    const last = events.at(-1);
    if (!last) return;
    from = last.sequence;
  }
}
