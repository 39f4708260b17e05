import type { AdherenceFact, Instant, PartyCode } from '@clearinghouse/contracts';
import type { Adherence, Agreement } from '@clearinghouse/matcher';
import type { KnownFacts } from './suggestion-list.js';

/** A fact of adherence as it was told: of two with one day, the one recorded later counts, then the one of the greater id. */
export interface ToldAdherence extends Adherence {
  readonly recordedAt: Instant;
  readonly factId: string;
}

/** What is on record about one requester, from events in whatever order they come: the same set makes the same record. */
export interface RequesterFacts {
  /** In the order of their ids. */
  readonly agreements: readonly Agreement[];
  /** The one that counts of each instrument, in the order of the instruments' codes. */
  readonly adherence: readonly ToldAdherence[];
}

export const NO_FACTS: RequesterFacts = { agreements: [], adherence: [] };

/** Help was agreed between the requester and a provider. It stays on record, whatever becomes of the item. */
export function withAgreement(facts: RequesterFacts, agreement: string, provider: PartyCode): RequesterFacts {
  if (facts.agreements.some((each) => each.agreement === agreement)) return facts;
  const agreements = [...facts.agreements, { provider, agreement }];
  return { ...facts, agreements: agreements.sort((a, b) => (a.agreement < b.agreement ? -1 : 1)) };
}

const orderOf = ({ asOf, recordedAt, factId }: ToldAdherence): string => `${asOf}|${recordedAt}|${factId}`;

export function withAdherence(
  facts: RequesterFacts,
  { instrument, status, asOf }: AdherenceFact,
  recordedAt: Instant,
  factId: string,
): RequesterFacts {
  const told = { instrument, status, asOf, recordedAt, factId };
  const known = facts.adherence.find((each) => each.instrument === instrument);
  if (known && orderOf(known) >= orderOf(told)) return facts;
  const adherence = [...facts.adherence.filter((each) => each !== known), told];
  return { ...facts, adherence: adherence.sort((a, b) => (a.instrument < b.instrument ? -1 : 1)) };
}

/** As lists carry it and the engine reads it. */
export const knownFacts = ({ agreements, adherence }: RequesterFacts): KnownFacts => ({
  continuity: agreements,
  adherence: adherence.map(({ instrument, status, asOf }) => ({ instrument, status, asOf })),
});
