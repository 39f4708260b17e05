import {
  type Audience,
  CodedError,
  type LocalDate,
  type PaperReceipt,
  type PartyCode,
  type RequestDraft,
  type RequestId,
} from '@clearinghouse/contracts';
import {
  ANSWERED_ON_PAPER,
  type Candidate,
  type CandidateEvent,
  CONFIRMED,
  NOTED,
  PASSAGE,
  type Passage,
  SET_ASIDE,
} from './candidate.js';
import type { Actor } from './request.events.js';

const told = (requester: PartyCode): Audience => ({ levels: ['experts'], parties: [requester] });

export function noteCandidate(passage: Passage, actor: Actor): CandidateEvent[] {
  const { requester, source } = passage;
  const { kind, title, date, reference } = source;
  const where = { ...(date !== undefined && { date }), ...(reference !== undefined && { reference }) };
  const data = { requester, by: actor.by, source: kind, title, ...where };
  return [
    { type: PASSAGE, data: passage, ...actor },
    { type: NOTED, data, audience: told(requester), ...actor },
  ];
}

/** @throws CANDIDATE.WRONG_STATE */
export function confirmCandidate(
  candidate: Candidate,
  requestId: RequestId,
  receipt: PaperReceipt | undefined,
  actor: Actor,
): CandidateEvent[] {
  const { requester } = open(candidate);
  const data = { requester, by: actor.by, requestId };
  return answered({ type: CONFIRMED, data, audience: told(requester), ...actor }, receipt, actor);
}

/** @throws CANDIDATE.WRONG_STATE */
export function setCandidateAside(
  candidate: Candidate,
  receipt: PaperReceipt | undefined,
  actor: Actor,
): CandidateEvent[] {
  const { requester } = open(candidate);
  const data = { requester, by: actor.by };
  return answered({ type: SET_ASIDE, data, audience: told(requester), ...actor }, receipt, actor);
}

function open(candidate: Candidate): Candidate {
  if (candidate.status !== 'noted') throw new CodedError('CANDIDATE.WRONG_STATE', { state: candidate.status });
  return candidate;
}

function answered(fact: CandidateEvent, receipt: PaperReceipt | undefined, actor: Actor): CandidateEvent[] {
  if (!receipt || !('requester' in fact.data)) return [fact];
  const paper = { sender: fact.data.requester, receipt, fact: fact.type };
  return [fact, { type: ANSWERED_ON_PAPER, data: paper, ...actor }];
}

/** One candidate makes one draft, however often it is confirmed. */
export const draftIdOf = (candidate: string): RequestId => candidate.replace(/^c-/, 'r-') as RequestId; // an id of ours

/** The passage becomes the memorandum; what is needed item by item is for the State to write. */
export const draftOf = ({ requester, source, passage }: Candidate, today: LocalDate): RequestDraft => ({
  requester,
  title: source.title.slice(0, 200).trim(),
  dateOfRequest: today,
  procedure: 'current',
  channel: 'candidate',
  memorandum: passage,
  items: [],
});
