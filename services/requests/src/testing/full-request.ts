import { postSummary } from '../domain/posting.js';
import type { Request } from '../domain/request.js';
import { actor, draft, given, now, party, requestIn, today } from './samples.js';

const ofItsDraft = {
  clearedAt: now,
  comments: [{ by: 'person-2', role: 'clearing-ministry', at: now, text: 'a comment' }],
};

/** A circulated and posted request with a value in every field that a table names; not one that could come about. */
export const fullRequest = (): Request => ({
  ...given(requestIn('circulated'), (each) => postSummary(each, actor)),
  windows: requestIn('acknowledged', draft({ procedure: 'p2010' })).windows ?? {},
  objections: { circulation: [2], posting: [] },
  informal: { reason: 'non-state-sender', sender: 'Organization L (fictitious)', senderAgrees: false },
  display: { indexed: false, openToOffers: true },
  proposedTexts: { '1': 'proposed 1', '2': 'proposed 2' },
  followUp: { dueAt: now, status: 'answered', sentOn: today, answer: 'partly-met' },
  ...ofItsDraft,
  closedFor: 'met',
  closedItems: { '1': 'met', '2': 'met' },
  agreements: [1, 2].map((itemNo) => ({ agreement: `a:${itemNo}`, itemNo, provider: party('XBB') })),
});
