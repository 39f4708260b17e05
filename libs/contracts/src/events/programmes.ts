import { z } from 'zod';
import { PartyCodeSchema } from '../party.js';
import { ProgrammeSchema } from '../programme.js';
import { LocalDateSchema } from '../time.js';
import { eventKind } from './envelope.js';

/** Without the contact, which is kept apart and can be erased; events of the first releases carried it. */
const body = z.object({ programme: ProgrammeSchema });
export const programmeRecorded = eventKind('programmes', 'programme-recorded', 1, body);
export const programmeChanged = eventKind('programmes', 'programme-changed', 1, body);
export const programmeRetired = eventKind(
  'programmes',
  'programme-retired',
  1,
  z.object({ provider: PartyCodeSchema }),
);

/** The provider says that the entry is still true, without changing it. */
export const programmeConfirmed = eventKind(
  'programmes',
  'programme-confirmed',
  1,
  z.object({ provider: PartyCodeSchema, confirmedOn: LocalDateSchema }),
);
