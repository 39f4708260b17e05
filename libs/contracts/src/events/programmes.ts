import { z } from 'zod';
import { PartyCodeSchema } from '../party.js';
import { ProgrammeSchema } from '../programme.js';
import { eventKind } from './envelope.js';

const body = z.object({ programme: ProgrammeSchema });
export const programmeRecorded = eventKind('programmes', 'programme-recorded', 1, body);
export const programmeChanged = eventKind('programmes', 'programme-changed', 1, body);
export const programmeRetired = eventKind(
  'programmes',
  'programme-retired',
  1,
  z.object({ provider: PartyCodeSchema }),
);
