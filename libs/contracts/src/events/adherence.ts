import { AdherenceFactSchema } from '../adherence.js';
import { eventKind } from './envelope.js';

/**
 * What a source says, as of a day, of a State and a treaty or membership. A later fact stands beside it and replaces none: of
 * each instrument the last by its day counts. What is not on file is unknown. For the experts and that State.
 */
export const adherenceRecorded = eventKind('adherence', 'adherence-recorded', 1, AdherenceFactSchema);
