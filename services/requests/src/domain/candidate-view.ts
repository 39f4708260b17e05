import { project } from '@clearinghouse/access';
import type { Caller, CandidateId, CandidateView, Level } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import { type Candidate, isExpert } from './candidate.js';

const both: readonly Level[] = ['party', 'experts'];
const onlyExperts: readonly Level[] = ['experts'];

/** Field x level of a candidate: whoever sees it is an expert or of that State. The remark of the experts is theirs. */
export const CANDIDATE_FIELDS = {
  source: both,
  passage: both,
  state: both,
  notedAt: both,
  requestId: both,
  remark: onlyExperts,
} as const satisfies Record<string, readonly Level[]>;

export function candidateView(id: CandidateId, version: number, candidate: Candidate, caller: Caller): CandidateView {
  const { requester, source, passage, notedAt, requestId, remark, status: state } = candidate;
  const kept = { source, passage, notedAt, state };
  const level = isExpert(caller) ? 'experts' : 'party';
  const extra = project({ requestId, remark }, CANDIDATE_FIELDS, level);
  return { id, version, requester, requesterName: partyName(requester), ...kept, ...extra };
}
