import type { Fold } from '@clearinghouse/document-store';
import { evolveAll } from '../domain/evolve.js';
import type { OfferedProgramme } from '../domain/programme.js';
import type { ProgrammeEvent } from '../domain/programme.events.js';

/** What an audit compares. */
export const programmeFold: Fold<OfferedProgramme> = {
  fold: (events) => evolveAll(undefined, events as readonly ProgrammeEvent[]), // what this service recorded
};
