import type { RecordedEvent } from '../port.js';
import type { Documents, EventEntry, MongoDocument, SegmentDocument, Segments } from './document.js';
import { failsAsDuplicateId } from './failures.js';
import { unpack } from './packed.js';

/**
 * Events that a document keeps; when it holds twice as many, the older half moves in one go. Most requests never have so
 * many. Every save rewrites what is kept: a ledger with some hundred events took four times as long.
 */
const KEPT = 32;
/** Bytes of history from which fewer than KEPT stay: a document of 16 MiB could not be saved any more. */
const MOST_BYTES = 2 * 1024 * 1024;

export const isDue = (events: number, bytes: number): boolean => events >= 2 * KEPT || bytes > MOST_BYTES;

/**
 * Moves old events into a segment, which is written before the document is trimmed. Version and state stay as they are, so
 * any number of processes may do it at once: a segment that is there already stands, and trimming twice trims once.
 */
export async function moveHistory(documents: Documents, segments: Segments, id: string): Promise<void> {
  const projection = { life: 1, history: 1 } as const;
  const found = await documents.findOne({ _id: id }, { projection });
  if (!found) return;
  const moving = oldest(found.history);
  const [first] = moving;
  if (!first) return;
  const segment = await write(segments, segmentOf(found, first, moving));
  const size = -segment.bytes;
  await documents.updateOne(
    { _id: id, life: found.life, trimmed: { $lt: segment.to } },
    {
      $pull: { history: { sequence: { $lte: segment.to } } },
      $set: { trimmed: segment.to },
      $inc: { historyBytes: size },
    },
  );
}

/** Nothing when another process has moved them; all but the KEPT newest; all but the newest when few events are that large. At most MOST_BYTES or one event. */
function oldest(history: readonly EventEntry[]): EventEntry[] {
  const total = history.reduce((sum, entry) => sum + bytesOf(entry), 0);
  if (!isDue(history.length, total)) return [];
  const spare = history.slice(0, history.length >= 2 * KEPT ? -KEPT : -1);
  let bytes = 0;
  return spare.filter((entry, at) => (bytes += bytesOf(entry)) <= MOST_BYTES || at === 0);
}

function segmentOf({ _id, life }: Pick<MongoDocument, '_id' | 'life'>, first: EventEntry, events: EventEntry[]) {
  const to = events.at(-1)?.sequence ?? first.sequence;
  const bytes = events.reduce((sum, entry) => sum + bytesOf(entry), 0);
  return { _id: `${_id}/${life}/${first.sequence}`, document: _id, life, from: first.sequence, to, bytes, events };
}

/** What stands under the id afterwards: ours, or that of another process which was first. */
async function write(segments: Segments, segment: SegmentDocument): Promise<SegmentDocument> {
  try {
    await segments.insertOne(segment);
    return segment;
  } catch (error) {
    const standing = failsAsDuplicateId(error) && (await segments.findOne({ _id: segment._id }));
    if (standing) return standing;
    throw error;
  }
}

export const bytesOf = ({ event }: EventEntry): number => JSON.stringify(event).length;

/** Events after `after`, oldest first: at most one segment's, or what the document still holds. */
export async function readEvents(documents: Documents, segments: Segments, id: string, after: number) {
  const found = await documents.findOne({ _id: id }, { projection: { life: 1, trimmed: 1, history: 1 } });
  if (!found) return [];
  const old = after < found.trimmed ? await segmentAfter(segments, id, found.life, after) : undefined;
  const entries = (old?.events ?? found.history).filter(({ sequence }) => sequence > after);
  return entries.map(({ event }) => unpack(event) as RecordedEvent); // packed from a RecordedEvent
}

const segmentAfter = (segments: Segments, document: string, life: string, after: number) =>
  segments.findOne({ document, life, to: { $gt: after } }, { sort: { to: 1 } });
