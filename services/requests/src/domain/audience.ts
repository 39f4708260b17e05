import type { Audience, PartyCode } from '@clearinghouse/contracts';
import { type Request, whoHas } from './request.js';

/** Until circulation: the Committee, its experts, the State itself, and from authentication those on whose behalf it asks. */
export const committee = (requester: PartyCode, beneficiaries: readonly PartyCode[] = []): Audience => ({
  levels: ['experts', 'committee'],
  parties: [requester, ...beneficiaries],
});

/** Circulation is told to the addressees besides; nobody else learns that it happened or who they are. */
export const circulation = (requester: PartyCode, addressees: readonly PartyCode[]): Audience => ({
  levels: ['experts', 'committee'],
  parties: [requester, ...addressees],
});

/** What the secretariat keeps to itself: drafts of letters, and that nobody answered. */
export const experts: Audience = { levels: ['experts'], parties: [] };

export const everybody = (requester: PartyCode): Audience => ({
  levels: ['public', 'experts', 'committee'],
  parties: [requester],
});

/** A withdrawal is told to whom the request was circulated, so that they stop. */
export const withdrawal = (request: Request): Audience => ({
  levels: ['experts'],
  parties: [request.content.requester, ...whoHas(request)],
});
