import type { Caller, Level, PartyCode } from '@clearinghouse/contracts';
import { isKeptFrom } from './history.js';
import type { Request } from './request.js';
import type { RequestEvent } from './request.events.js';

/**
 * The version that a reader is told, and that If-Match names: nothing moves it that the reader may not know of (docs/adr 9).
 * For those outside it counts how often their view has changed; for the State and for members it is the version of the
 * request without the writes that were the experts' alone; for the experts it is that of the request itself.
 */
export function versionFor({ role, party }: Caller, level: Level, version: number, request: Request): number {
  const { seen, unseen } = request;
  if (level === 'public') return Math.max(seen?.public ?? 1, 1);
  if (level === 'circulated' && role !== 'provider-officer') return Math.max(seen?.beneficiary ?? 1, 1);
  if (level === 'circulated') return Math.max(seen?.circulated ?? 1, 1) + agreementsWith(party, request);
  return level === 'experts' ? version : version - (unseen?.[level] ?? 0);
}

/** A provider sees its own agreements, and nothing of those of others. */
const agreementsWith = (own: PartyCode | null, { agreements = [] }: Request): number =>
  agreements.filter(({ provider }) => provider === own).length;

/** `after`, as `events` were written in one go: a write that is wholly hidden from a level is counted for it. */
export function countWrite(after: Request, events: readonly RequestEvent[]): Request {
  const { requester } = after.content;
  const hidden = (level: 'party' | 'committee') =>
    events.length > 0 && events.every((event) => isKeptFrom(level, requester, event)) ? 1 : 0;
  const { party = 0, committee = 0 } = after.unseen ?? {};
  const unseen = { party: party + hidden('party'), committee: committee + hidden('committee') };
  return unseen.party + unseen.committee === 0 ? after : { ...after, unseen };
}
