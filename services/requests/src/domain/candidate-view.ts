import type { Caller, CandidateId, CandidateView } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import { type Candidate, isExpert } from './candidate.js';

/** As the caller may see it; the remark of the experts is theirs. */
export function candidateView(id: CandidateId, version: number, candidate: Candidate, caller: Caller): CandidateView {
  const { status, remark, ...rest } = candidate;
  const own = isExpert(caller) && remark !== undefined ? { remark } : {};
  return { id, version, requesterName: partyName(candidate.requester), ...rest, ...own, state: status };
}
