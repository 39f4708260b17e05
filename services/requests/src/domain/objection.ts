import { CodedError, type LocalDate, type PaperReceipt, type WindowPurpose } from '@clearinghouse/contracts';
import * as audience from './audience.js';
import { allowing } from './commands.js';
import { OBJECTED, type WindowEvent } from './procedure.events.js';
import type { Request } from './request.js';
import type { Actor } from './request.events.js';

export interface Objection {
  readonly items: 'all' | readonly number[];
  /** The day on which a paper arrived: that day counts, not the one on which somebody entered it. */
  readonly receivedOn?: LocalDate | undefined;
}
const COMMAND = { circulation: 'object-to-circulation', posting: 'object-to-posting' } as const;

/**
 * The State says no to one thing and not to the other (domain.md section 4, S6). Saying it twice changes nothing.
 * @throws REQUEST.WRONG_STATE, REQUEST.WINDOW_NOT_OPEN, REQUEST.WINDOW_CLOSED, REQUEST.ITEM_NOT_FOUND
 */
export function objectTo(
  purpose: WindowPurpose,
  request: Request,
  { items, receivedOn }: Objection,
  actor: Actor,
): WindowEvent[] {
  const { content } = allowing(COMMAND[purpose], request);
  assertMayObject(purpose, request, receivedOn);
  const known = content.items.map(({ no }) => no);
  const meant = items === 'all' ? known : items;
  const unknown = meant.find((no) => !known.includes(no));
  if (unknown !== undefined) throw new CodedError('REQUEST.ITEM_NOT_FOUND', { no: unknown });
  const fresh = meant.filter((no) => !request.objections?.[purpose]?.includes(no));
  if (fresh.length === 0) return [];
  const { requester, title } = content;
  const data = { requester, title, by: actor.by, purpose, items: [...new Set(fresh)] };
  return [{ type: OBJECTED, data, audience: audience.committee(requester), ...actor }];
}

function assertMayObject(purpose: WindowPurpose, { windows }: Request, receivedOn: LocalDate | undefined): void {
  const window = windows?.[purpose];
  if (!window) throw new CodedError('REQUEST.WINDOW_NOT_OPEN', { purpose });
  const inTime = receivedOn === undefined ? window.status === 'open' : receivedOn <= window.lastDay;
  if (!inTime) throw new CodedError('REQUEST.WINDOW_CLOSED', { purpose, closedAt: window.closesAt });
}

/** What was said, as it came: by a call, or on a paper that arrived on a day. */
export const asObjection = (said: {
  readonly items: Objection['items'];
  readonly receipt?: PaperReceipt | undefined;
}): Objection => ({ items: said.items, receivedOn: said.receipt?.dateReceived });
