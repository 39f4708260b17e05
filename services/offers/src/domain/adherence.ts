import {
  type AdherenceFact,
  type AnswerOf,
  INSTRUMENTS,
  type PartyCode,
  type readAdherence,
} from '@clearinghouse/contracts';
import { without } from './without.js';

type View = AnswerOf<typeof readAdherence>;

const NOTE = "What is not on file is unknown: provider's condition, to be confirmed.";

/** The last fact on file of each instrument, by its day; of two of one day, the one recorded later. Unknown stays unknown. */
export function adherenceOf(state: PartyCode, facts: readonly AdherenceFact[]): View {
  const last = new Map<string, AdherenceFact>();
  for (const fact of facts) {
    const known = last.get(fact.instrument);
    if (!known || known.asOf <= fact.asOf) last.set(fact.instrument, fact);
  }
  const found = INSTRUMENTS.flatMap((instrument) => last.get(instrument) ?? []);
  const unknown = INSTRUMENTS.filter((instrument) => !last.has(instrument));
  return { state, facts: found.map((fact) => without(fact, 'state')), unknown, note: NOTE };
}
