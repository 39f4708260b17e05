import type {
  Audience,
  Caller,
  CandidateSource,
  CandidateState,
  DataOf,
  Instant,
  PaperReceipt,
  PartyCode,
  RequestId,
  candidateConfirmed,
  candidateNoted,
  candidateSetAside,
} from '@clearinghouse/contracts';
import type { Actor } from './request.events.js';
import { STATE_SIDE } from './visibility.js';

/** A passage that reads like a request. Nobody but the experts and that State learns of it until the Mission takes it up. */
export interface Candidate {
  readonly status: CandidateState;
  readonly requester: PartyCode;
  readonly source: CandidateSource;
  readonly passage: string;
  readonly remark?: string;
  readonly notedAt: Instant;
  readonly requestId?: RequestId;
}

// The wire types as literals, so that `evolve` can tell the events apart; a test holds them equal to the contracts.
export const NOTED = 'clearinghouse.candidate-noted.v1';
export const CONFIRMED = 'clearinghouse.candidate-confirmed.v1';
export const SET_ASIDE = 'clearinghouse.candidate-set-aside.v1';
/** Private: the passage, and the paper by which the Mission answered. */
export const PASSAGE = 'passage-noted';
export const ANSWERED_ON_PAPER = 'paper-received';

interface Made<T extends string, D> extends Actor {
  readonly type: T;
  readonly data: D;
  readonly audience?: Audience;
}
export type Passage = Omit<Candidate, 'status' | 'requestId'>;
export type CandidateEvent =
  | Made<typeof PASSAGE, Passage>
  | Made<typeof NOTED, DataOf<typeof candidateNoted>>
  | Made<typeof CONFIRMED, DataOf<typeof candidateConfirmed>>
  | Made<typeof SET_ASIDE, DataOf<typeof candidateSetAside>>
  | Made<typeof ANSWERED_ON_PAPER, { sender: PartyCode; receipt: PaperReceipt; fact: string }>;

export function evolveCandidate(candidate: Candidate | undefined, event: CandidateEvent): Candidate {
  if (event.type === PASSAGE) return { ...event.data, status: 'noted' };
  if (!candidate) throw new Error(`${event.type} cannot be the first event of a candidate`);
  if (event.type === CONFIRMED) return { ...candidate, status: 'confirmed', requestId: event.data.requestId };
  return event.type === SET_ASIDE ? { ...candidate, status: 'set-aside' } : candidate;
}

const EXPERTS: readonly Caller['role'][] = ['expert', 'registrar', 'chair'];
export const isExpert = ({ role }: Caller): boolean => EXPERTS.includes(role);

export const seesCandidate = (caller: Caller, { requester }: Candidate): boolean =>
  isExpert(caller) || (STATE_SIDE.includes(caller.role) && caller.party === requester);
