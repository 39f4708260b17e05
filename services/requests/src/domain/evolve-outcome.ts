import type { Instant } from '@clearinghouse/contracts';
import { askedAgain } from './follow-up-time.js';
import {
  AGREED,
  CLOSED,
  FOLLOW_UP_ANSWERED,
  FOLLOW_UP_DUE,
  FOLLOW_UP_SENT,
  ITEM_CLOSED,
  type OutcomeEvent,
} from './procedure.events.js';
import type { Agreement, FollowUp } from './procedure-state.js';
import { circulationOf, postedItemsOf, type Request } from './request.js';

export function evolveOutcome(request: Request, event: OutcomeEvent): Request {
  switch (event.type) {
    case AGREED: {
      const { itemNo, provider, agreement, programmeId, amount, period } = event.data;
      const made: Agreement = {
        ...{ agreement, itemNo, provider },
        ...(programmeId !== undefined && { programmeId }),
        ...(amount !== undefined && { amount }),
        ...(period !== undefined && { period }),
      };
      return { ...request, agreements: [...(request.agreements ?? []), made] };
    }
    case FOLLOW_UP_DUE:
      return asked(request, event.data);
    case FOLLOW_UP_SENT:
      return followUp(request, { status: 'sent', sentOn: event.data.sentOn });
    case FOLLOW_UP_ANSWERED:
      return followUp(request, { status: 'answered', answer: event.data.answer });
    case ITEM_CLOSED:
      return { ...request, closedItems: { ...request.closedItems, [event.data.itemNo]: event.data.reason } };
    case CLOSED:
      return closed(request, event.data.reason);
  }
}

const asked = (request: Request, { dueAt, time }: { dueAt: Instant; time?: number | undefined }): Request =>
  request.followUp ? { ...request, followUp: askedAgain(request.followUp, dueAt, time) } : request;

const followUp = (request: Request, more: Partial<FollowUp>): Request =>
  request.followUp ? { ...request, followUp: { ...request.followUp, ...more } } : request;

/** What was circulated and posted stays readable for those who could read it. */
function closed(request: Request, closedFor: NonNullable<Request['closedFor']>): Request {
  if (!('number' in request) || request.number === undefined) throw new Error('closed before it was taken on');
  const circulation = circulationOf(request);
  const posted = postedItemsOf(request);
  return {
    ...request,
    ...{ status: 'closed', number: request.number, closedFor },
    ...(circulation && { circulation }),
    ...(posted.length > 0 && { posted }),
  };
}
