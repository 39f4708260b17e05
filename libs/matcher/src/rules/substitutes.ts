import type { AssistanceType } from '@clearinghouse/contracts';

/**
 * Project design: what can stand in for part of a need of the type on the left. Only partly, always said in a reason.
 * Held equal to the table in docs/matching.md by a test.
 */
export const SUBSTITUTES: Readonly<Partial<Record<AssistanceType, readonly AssistanceType[]>>> = {
  legal_drafting: ['legal_review'],
  legal_review: ['legal_drafting'],
  exercise: ['peer_exchange'],
  expert_visit: ['peer_review'],
  peer_review: ['expert_visit', 'peer_exchange'],
  peer_exchange: ['peer_review'],
  secondment: ['expert_visit'],
};

/** Words that the sources leave undefined: whether they hold what is needed has to be asked. */
export const UNDEFINED_WORDS: Readonly<Partial<Record<AssistanceType, readonly AssistanceType[]>>> = {
  equipment: ['resources'],
  software_tools: ['resources'],
  funding: ['resources'],
};
