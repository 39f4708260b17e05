import type { Fold, RecordedEvent } from '@clearinghouse/document-store';
import { evolve } from '../domain/evolve.js';
import type { OfferedProgramme } from '../domain/programme.js';
import type { ProgrammeEvent } from '../domain/programme.events.js';

/** What an audit compares. A programme stored before there were confirmations has no `confirmedOn` until its next change. */
export const programmeFold: Fold<OfferedProgramme> = {
  fold: (events) => decided(events.reduce<OfferedProgramme | undefined>(after, undefined)),
  decided,
};

const after = (offered: OfferedProgramme | undefined, event: RecordedEvent): OfferedProgramme =>
  evolve(offered, event as RecordedEvent & ProgrammeEvent, event.at); // what this service recorded

function decided(offered: OfferedProgramme | undefined): unknown {
  return offered && { ...offered, confirmedOn: undefined };
}
