import type { AppendedEvent, CollectionDefinition, RecordedEvent, SaveContext } from '../port.js';
import { StoreError } from '../errors.js';

/** Most bytes of one event encoded as JSON; larger ones would not pass the bus. */
export const MAX_EVENT_BYTES = 256 * 1024;

/** An event with its encoding, which every adapter needs for the size and one of them for the disk. */
export interface EncodedEvent {
  readonly event: RecordedEvent;
  readonly text: string;
  readonly published: boolean;
}

/**
 * Numbers appended events from `sequence` + 1. The id is derived from collection, document and sequence: the last segment is
 * a number, so no two events share one. @throws StoreError event-too-large
 */
export function recordEvents(
  definition: Pick<CollectionDefinition<never>, 'name' | 'topic'>,
  id: string,
  sequence: number,
  events: readonly AppendedEvent[],
  context: SaveContext,
): EncodedEvent[] {
  return events.map((event, index) => {
    const number = sequence + index + 1;
    const recorded = { ...event, ...context, id: `${definition.name}:${id}:${number}`, sequence: number };
    const text = JSON.stringify(recorded);
    refuseTooLarge(id, event.type, text);
    return { event: recorded, text, published: event.audience !== undefined && definition.topic !== undefined };
  });
}

function refuseTooLarge(id: string, type: string, text: string): void {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_EVENT_BYTES) throw new StoreError('event-too-large', { id, type, bytes });
}
