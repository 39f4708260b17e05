import type { AppendedEvent, CollectionDefinition, RecordedEvent, SaveContext, SavedEvents } from '../port.js';
import { linkHash } from '../chain/chain.js';
import { StoreError } from '../errors.js';

/** Most bytes of one event encoded as JSON; larger ones would not pass the bus. */
export const MAX_EVENT_BYTES = 256 * 1024;

/** An event with its encoding, which every adapter needs for the size and one of them for the disk. */
export interface EncodedEvent {
  readonly event: RecordedEvent;
  readonly text: string;
  readonly published: boolean;
}

/** Where a history ends: what the next entry is numbered after and linked to. */
export interface LastEntry {
  readonly sequence: number;
  readonly head?: string | undefined;
}
export const NO_ENTRY: LastEntry = { sequence: 0 };

/**
 * Numbers and links appended events after `before`. The id is derived from collection, document and sequence: the last segment is
 * a number, so no two events share one. @throws StoreError event-too-large
 */
export function recordEvents(
  definition: Pick<CollectionDefinition<never>, 'name' | 'topic' | 'history'>,
  id: string,
  before: LastEntry,
  events: readonly AppendedEvent[],
  context: SaveContext,
): EncodedEvent[] {
  let head = before.head ?? '';
  return events.map((event, index) => {
    const number = before.sequence + index + 1;
    const recorded = { ...event, ...context, id: `${definition.name}:${id}:${number}`, sequence: number };
    const text = JSON.stringify(recorded);
    refuseTooLarge(id, event.type, text);
    const published = event.audience !== undefined && definition.topic !== undefined;
    if (definition.history === false) return { event: recorded, text, published };
    head = linkHash(head, recorded);
    return { event: { ...recorded, hash: head }, text: `${text.slice(0, -1)},"hash":"${head}"}`, published };
  });
}

/** Hash of the last of `events`, or that from before. */
export const headAfter = ({ head }: LastEntry, events: readonly EncodedEvent[]): { head?: string } => {
  const now = events.at(-1)?.event.hash ?? head;
  return now === undefined ? {} : { head: now };
};

/**
 * What the relay of this process is told after a save; undefined when nothing is to be published. `alone`: of this document
 * nothing else waited, so that these are all.
 */
export function savedEvents(id: string, events: readonly EncodedEvent[], alone: boolean): SavedEvents | undefined {
  const published = events.filter((event) => event.published);
  if (published.length === 0) return undefined;
  return alone ? { id, events: published.map(({ text }) => JSON.parse(text) as RecordedEvent) } : { id }; // made above
}

function refuseTooLarge(id: string, type: string, text: string): void {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_EVENT_BYTES) throw new StoreError('event-too-large', { id, type, bytes });
}
