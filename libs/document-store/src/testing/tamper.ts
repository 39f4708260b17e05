import { openEmbeddedFile } from '../embedded/index.js';
import { eventKey, idKey, pastId } from '../embedded/binary-keys.js';
import { type DocumentRow, openTables } from '../embedded/tables.js';
import type { MongoDocument, SegmentDocument } from '../mongodb/document.js';
import { pack, unpack } from '../mongodb/packed.js';
import { withDatabase } from '../mongodb/testing/scratch-database.js';
import type { CollectionDefinition, RecordedEvent } from '../port.js';
import type { Place } from './harness.js';

/** What somebody with a database tool sees of one document, and may write back otherwise. */
export interface Record {
  document: { version: number; sequence: number; head?: string | undefined; state: unknown };
  entries: RecordedEvent[];
}
/** Changes the record in place; `remove` takes document and history away, the others leave no JSON where one was. */
type Change = (record: Record) => 'remove' | 'garble-document' | 'garble-entry' | void;
/** Half a record: what a bad disk or a hand leaves. */
const GARBLED = '{"version":';

/** Goes past the store, which must be closed when its file has one owner. */
export async function tamper<S>(
  place: Place,
  definition: CollectionDefinition<S>,
  id: string,
  change: Change,
): Promise<void> {
  await (place.kind === 'embedded'
    ? inFile(place.path, definition, id, change)
    : inDatabase(place, definition, id, change));
}

async function inFile<S>(path: string, definition: CollectionDefinition<S>, id: string, change: Change): Promise<void> {
  const file = openEmbeddedFile({ path });
  const { documents, history } = openTables(file, definition);
  const row = JSON.parse(documents.get(idKey(id)) ?? '{}') as DocumentRow; // a test names one that is there
  const range = [...history.getRange({ start: eventKey(id, 0), end: pastId(id) })];
  const entries = range.map(({ value }) => JSON.parse(value) as RecordedEvent);
  const record: Record = { document: { ...row }, entries };
  const outcome = change(record);
  file.transactionSync(() => {
    for (const { key } of range) history.removeSync(key);
    if (outcome === 'remove') return void documents.removeSync(idKey(id));
    documents.putSync(idKey(id), outcome === 'garble-document' ? GARBLED : JSON.stringify(record.document));
    record.entries.forEach((entry, at) => history.putSync(eventKey(id, at + 1), JSON.stringify(entry)));
    if (outcome === 'garble-entry') history.putSync(eventKey(id, 1), GARBLED);
  });
  await file.close();
}

async function inDatabase<S>(
  { uri, database }: Extract<Place, { kind: 'mongodb' }>,
  { name }: CollectionDefinition<S>,
  id: string,
  change: Change,
): Promise<void> {
  await withDatabase(uri, database, async (db) => {
    const documents = db.collection<MongoDocument>(name);
    const segments = db.collection<SegmentDocument>(`${name}.segments`);
    const found = await documents.findOne({ _id: id });
    if (!found) throw new Error('nothing to tamper with');
    const moved = await segments.find({ document: id }).sort({ to: 1 }).toArray();
    const entries = [...moved.flatMap(({ events }) => events), ...found.history].map(
      ({ event }) => unpack(event) as RecordedEvent,
    );
    const { version, sequence, head } = found;
    const record: Record = { document: { version, sequence, head, state: unpack(found.state) }, entries };
    const outcome = change(record);
    if (outcome === 'remove') return void (await documents.deleteOne({ _id: id }));
    const packed = record.entries.map((event, at) => ({
      sequence: event.sequence,
      event: outcome === 'garble-entry' && at === 0 ? GARBLED : pack(event),
    }));
    for (const { _id, events } of moved)
      await segments.updateOne({ _id }, { $set: { events: packed.splice(0, events.length) } });
    const { head: after, state, ...numbers } = record.document;
    await documents.updateOne(
      { _id: id },
      {
        $set: {
          ...numbers,
          state: outcome === 'garble-document' ? GARBLED : pack(state),
          history: packed,
          ...(after !== undefined && { head: after }),
        },
        ...(after === undefined && { $unset: { head: '' } }),
      },
    );
  });
}
