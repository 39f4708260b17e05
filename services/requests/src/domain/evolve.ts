import type { RequestDraft } from '@clearinghouse/contracts';
import { withoutBeneficiary } from './beneficiaries.js';
import { evolveDraft } from './evolve-draft.js';
import { evolveProcedure } from './evolve-procedure.js';
import { countSeen } from './seen.js';
import type { ConfirmedIssue } from './procedure-state.js';
import { type Circulation, circulationOf, type Request } from './request.js';
import {
  ACKNOWLEDGED,
  AUTHENTICATED,
  CIRCULATED,
  CLEARED,
  COMMENTED,
  DRAFTED,
  EDITED,
  PAPER_RECEIVED,
  POSTED,
  REGISTERED,
  type RequestEvent,
  SUBMITTED,
  TAKEN_OFF,
  WITHDRAWN,
} from './request.events.js';

type Of<T extends RequestEvent['type']> = Extract<RequestEvent, { type: T }>;

/** The state after `event`. Facts are never refused here: whether they may happen was decided before they were made. */
export function evolve(request: Request | undefined, event: RequestEvent): Request {
  return countSeen(request, after(request, event));
}

function after(request: Request | undefined, event: RequestEvent): Request {
  if (event.type === DRAFTED) return evolveDraft(request, event);
  if (event.type === SUBMITTED) return submitted(request, event);
  if (!request) throw new Error(`${event.type} cannot be the first event of a request`);
  switch (event.type) {
    case EDITED:
    case COMMENTED:
    case CLEARED:
      return evolveDraft(request, event);
    case REGISTERED:
      return { ...request, status: 'registered', number: event.data.number };
    case AUTHENTICATED:
      return { ...numbered(request), status: 'authenticated' };
    case ACKNOWLEDGED:
      return acknowledged(request, event);
    case CIRCULATED:
      return circulated(request, event);
    case POSTED:
      return posted(request, event);
    case PAPER_RECEIVED:
      return request;
    case TAKEN_OFF:
      return { ...request, content: withoutBeneficiary(request.content, event.data.beneficiary) };
    case WITHDRAWN:
      return withdrawn(request);
    default:
      return evolveProcedure(request, event);
  }
}

/** The state after all of `events`, which are at least one when `request` is undefined. */
export const evolveAll = (request: Request | undefined, events: readonly RequestEvent[]): Request | undefined =>
  events.reduce<Request | undefined>(evolve, request);

function submitted(request: Request | undefined, event: Of<typeof SUBMITTED>): Request {
  const { by, procedureVersion, ...content } = event.data;
  const origin = request?.origin;
  return {
    status: 'submitted',
    content: content satisfies RequestDraft,
    enteredBy: request?.enteredBy ?? by,
    ...(procedureVersion && { procedureVersion }),
    ...(origin && { origin }),
  };
}

function numbered(request: Request): Request & { number: string } {
  if (!('number' in request) || request.number === undefined) throw new Error('a request without number was taken on');
  return { ...request, number: request.number };
}

function acknowledged(request: Request, { data }: Of<typeof ACKNOWLEDGED>): Request {
  const { followUpDueAt: dueAt } = data;
  return { ...numbered(request), status: 'acknowledged', ...(dueAt && { followUp: { dueAt, status: 'not-due' } }) };
}

/** A new issue brings the texts and consents that the State confirmed for it. */
function circulated(request: Request, { data }: Of<typeof CIRCULATED>): Request {
  const { confirmed, ...rest } = numbered(request);
  const before = circulationOf(request);
  const earlier = before && [...(before.earlier ?? []), { addressees: before.addressees, items: before.items }];
  const circulation: Circulation = {
    on: data.circulatedOn,
    addressees: data.addressees,
    items: data.items.map((item) => item.no),
    ...(data.issue && { issue: data.issue }),
    ...(earlier && { earlier }),
  };
  const content = confirmed ? withIssue(rest.content, confirmed) : rest.content;
  return { ...rest, content, status: 'circulated', circulation };
}

function withIssue(content: RequestDraft, { addressees, items }: ConfirmedIssue): RequestDraft {
  const renewed = content.items.map((item) => ({ ...item, ...items.find(({ no }) => no === item.no) }));
  return { ...content, items: renewed, addressTo: addressees === 'all' ? addressees : [...addressees] };
}

function posted(request: Request, { data }: Of<typeof POSTED>): Request {
  if (request.status !== 'acknowledged' && request.status !== 'circulated') throw new Error('posted too early');
  const items = new Set([...(request.posted ?? []), ...data.items.map((item) => item.no)]);
  return { ...request, posted: [...items], wasPosted: true };
}

/** Keeps what the request had reached; nothing of it is public or with providers any more. */
const withdrawn = (request: Request): Request => ({ ...request, status: 'withdrawn' });
