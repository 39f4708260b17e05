import type { Instant, PartyCode } from '@clearinghouse/contracts';
import type { CollectionDefinition } from '@clearinghouse/document-store';

export interface NoteState {
  readonly recipient: PartyCode;
  readonly title: string;
  readonly size: number;
  /** How often the event of the note was stamped: once, if nothing is doubled. */
  readonly stamps: number;
  readonly stampOwed: boolean;
  readonly writtenAt: Instant;
}

export const noteCollection: CollectionDefinition<NoteState> = {
  name: 'notes',
  schemaVersion: 1,
  indexes: { owed: { kind: 'lookup', keys: ({ stampOwed }) => (stampOwed ? ['owed'] : []) } },
  topic: 'letters',
};
