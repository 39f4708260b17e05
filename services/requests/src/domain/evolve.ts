import type { RequestDraft } from '@clearinghouse/contracts';
import { withoutBeneficiary } from './beneficiaries.js';
import type { Circulation, Request } from './request.js';
import {
  ACKNOWLEDGED,
  AUTHENTICATED,
  CIRCULATED,
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
  if (event.type === DRAFTED) return { status: 'draft', enteredBy: event.by, ...event.data };
  if (event.type === SUBMITTED) return submitted(request, event);
  if (!request) throw new Error(`${event.type} cannot be the first event of a request`);
  switch (event.type) {
    case EDITED:
      return { ...request, ...event.data, status: 'draft' };
    case REGISTERED:
      return { ...request, status: 'registered', number: event.data.number };
    case AUTHENTICATED:
      return { ...numbered(request), status: 'authenticated' };
    case ACKNOWLEDGED:
      return { ...numbered(request), status: 'acknowledged' };
    case CIRCULATED:
      return { ...numbered(request), status: 'circulated', circulation: circulation(event) };
    case POSTED:
      return posted(request, event);
    case PAPER_RECEIVED:
      return request;
    case TAKEN_OFF:
      return { ...request, content: withoutBeneficiary(request.content, event.data.beneficiary) };
    case WITHDRAWN:
      return withdrawn(request);
  }
}

/** The state after all of `events`, which are at least one when `request` is undefined. */
export const evolveAll = (request: Request | undefined, events: readonly RequestEvent[]): Request | undefined =>
  events.reduce<Request | undefined>(evolve, request);

function submitted(request: Request | undefined, event: Of<typeof SUBMITTED>): Request {
  const { by, ...content } = event.data;
  const origin = request?.origin;
  return {
    status: 'submitted',
    content: content satisfies RequestDraft,
    enteredBy: request?.enteredBy ?? by,
    ...(origin && { origin }),
  };
}

function numbered(request: Request): Request & { number: string } {
  if (!('number' in request) || request.number === undefined) throw new Error('a request without number was taken on');
  return { ...request, number: request.number };
}

const circulation = ({ data }: Of<typeof CIRCULATED>): Circulation => ({
  on: data.circulatedOn,
  addressees: data.addressees,
  items: data.items.map((item) => item.no),
});

function posted(request: Request, { data }: Of<typeof POSTED>): Request {
  if (request.status !== 'acknowledged' && request.status !== 'circulated') throw new Error('posted too early');
  return { ...request, posted: data.items.map((item) => item.no) };
}

function withdrawn(request: Request): Request {
  const { content, enteredBy, origin } = request;
  const number = 'number' in request ? request.number : undefined;
  const reached = request.status === 'circulated' ? request.circulation : undefined;
  return {
    status: 'withdrawn',
    content,
    enteredBy,
    ...(origin && { origin }),
    ...(number && { number }),
    ...(reached && { circulation: reached }),
  };
}
