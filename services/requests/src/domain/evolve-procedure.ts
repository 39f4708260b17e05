import type { NeedItem, RequestDraft, WindowPurpose } from '@clearinghouse/contracts';
import * as events from './procedure.events.js';
import type { ProcedureEvent } from './procedure.events.js';
import { evolveOutcome } from './evolve-outcome.js';
import { evolveWindow } from './evolve-window.js';
import type { Issue, Request } from './request.js';

/** What an event of the procedure makes of a request. */
export function evolveProcedure(request: Request, event: ProcedureEvent): Request {
  switch (event.type) {
    case events.FOUND_INFORMAL: {
      const { reason } = event.data;
      return { ...request, status: 'informal', informal: { reason, senderAgrees: false } };
    }
    case events.SENDER_RECORDED:
      return request.informal ? { ...request, informal: { ...request.informal, ...event.data } } : request;
    case events.CONFIRMED:
      return confirmed(request);
    case events.NOT_TAKEN_UP:
      return { ...request, status: 'not-taken-up' };
    case events.CONSENTS_CHANGED:
      return consentsChanged(request, event.data);
    case events.SUMMARY_RECALLED:
      return recalled(request, event.data.items);
    case events.ITEM_RECALLED:
      return itemRecalled(request, event.data.itemNo);
    case events.TEXT_PROPOSED:
      return { ...request, proposedTexts: { ...request.proposedTexts, [event.data.no]: event.data.text } };
    case events.TEXT_APPROVED:
      return textApproved(request, event.data);
    case events.DISPLAY_CHOSEN:
      return { ...request, display: event.data };
    case events.ISSUE_CONFIRMED:
      return { ...request, confirmed: event.data };
    case events.WINDOW_OPENED:
    case events.WINDOW_MOVED:
    case events.WINDOW_CLOSED:
    case events.OBJECTED:
      return evolveWindow(request, event);
    default:
      return evolveOutcome(request, event);
  }
}

/** Back to where it was: in the register if it had a number. */
function confirmed(request: Request): Request {
  const number = 'number' in request ? request.number : undefined;
  return number === undefined ? { ...request, status: 'submitted' } : { ...request, number, status: 'registered' };
}

const withItem = (content: RequestDraft, no: number, more: Partial<NeedItem>): RequestDraft => ({
  ...content,
  items: content.items.map((item) => (item.no === no ? { ...item, ...more } : item)),
});

type Changed = Extract<ProcedureEvent, { type: typeof events.CONSENTS_CHANGED }>['data'];

/** An express no counts like an objection, whatever silence would have meant; an express yes takes it away. */
function consentsChanged(request: Request, { itemNo, consents }: Changed): Request {
  const said = (purpose: WindowPurpose, yes: boolean): readonly number[] => {
    const others = (request.objections?.[purpose] ?? []).filter((no) => no !== itemNo);
    return yes ? others : [...others, itemNo];
  };
  const objections = {
    circulation: said('circulation', consents.circulate),
    posting: said('posting', consents.postSummary),
  };
  return { ...request, content: withItem(request.content, itemNo, { consents }), objections };
}

function recalled(request: Request, items: readonly number[]): Request {
  if (!('posted' in request)) return request;
  return { ...request, posted: (request.posted ?? []).filter((no) => !items.includes(no)) };
}

function itemRecalled(request: Request, itemNo: number): Request {
  if (!('circulation' in request) || !request.circulation) return request;
  const without = <I extends Issue>(issue: I): I => ({ ...issue, items: issue.items.filter((no) => no !== itemNo) });
  const { earlier } = request.circulation;
  const circulation = { ...without(request.circulation), ...(earlier && { earlier: earlier.map(without) }) };
  return { ...request, circulation };
}

function textApproved(request: Request, { no, text }: { no: number; text: string }): Request {
  const waiting = Object.entries(request.proposedTexts ?? {}).filter(([key]) => key !== String(no));
  const content = withItem(request.content, no, { forPublic: text });
  return { ...request, content, proposedTexts: Object.fromEntries(waiting) };
}
