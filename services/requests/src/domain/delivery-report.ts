import {
  type Audience,
  type Caller,
  CodedError,
  type Delivery,
  type Instant,
  type PaperReceipt,
  type PartyCode,
  type RequestId,
} from '@clearinghouse/contracts';
import { allowing } from './commands.js';
import { agreementsOn, allowingItem } from './items.js';
import type { Request } from './request.js';
import type { Actor } from './request.events.js';

/** What one side says was delivered under one agreement. Kept apart from the request: the other side must not notice. */
export interface DeliveryReport {
  readonly requestId: RequestId;
  readonly requester: PartyCode;
  readonly requestTitle: string;
  readonly itemNo: number;
  readonly provider: PartyCode;
  readonly author: PartyCode;
  readonly madeAt: Instant;
  readonly delivery: Delivery;
  readonly receipt?: PaperReceipt;
  readonly released: boolean;
}

export const REPORTED = 'clearinghouse.delivery-reported.v1';
export const RELEASED = 'clearinghouse.delivery-report-released.v1';

/** The text stays in the report's own history. */
const RECORDED = 'report-recorded';
/** The paper by which the author let the other party read it. */
const RELEASED_ON_PAPER = 'released-on-paper';

/** The report after `event`. */
export function evolveReport(
  report: DeliveryReport | undefined,
  event: { readonly type: string; readonly data: unknown },
): DeliveryReport | undefined {
  if (event.type === RECORDED) return event.data as DeliveryReport; // as it was recorded here
  return event.type === RELEASED && report ? { ...report, released: true } : report;
}

export interface ReportInput {
  readonly itemNo: number;
  readonly provider: PartyCode;
  readonly author?: PartyCode | undefined;
  readonly receipt?: PaperReceipt | undefined;
  readonly delivery: Delivery;
}

/** Who writes: a party for itself, a registrar for whoever wrote on paper. @throws ACCESS.FORBIDDEN */
export function authorOf({ role, party }: Caller, named: PartyCode | undefined): PartyCode {
  const author = role === 'registrar' ? named : party;
  if (!author || (named !== undefined && named !== author)) throw new CodedError('ACCESS.FORBIDDEN');
  return author;
}

/**
 * By the requester or by the provider of the agreement.
 * @throws REQUEST.WRONG_STATE, REQUEST.ITEM_NOT_FOUND, REQUEST.WRONG_ITEM_STATE, REQUEST.NOT_AGREED, ACCESS.FORBIDDEN
 */
export function reportDelivery(
  requestId: RequestId,
  request: Request,
  author: PartyCode,
  { itemNo, provider, delivery, receipt }: ReportInput,
  { by, role }: Actor,
  madeAt: Instant,
) {
  const { requester, title } = allowing('report-delivery', request).content;
  const made = agreementsOn(request, itemNo).find((each) => each.provider === provider);
  if (!made) throw new CodedError('REQUEST.NOT_AGREED', { no: itemNo, provider });
  allowingItem('report-delivery', request, itemNo);
  if (author !== requester && author !== provider) throw new CodedError('ACCESS.FORBIDDEN');
  const about = { requestId, requester, requestTitle: title, itemNo, provider, author };
  const { form, amount, complete } = delivery;
  const data = { ...about, agreement: made.agreement, form, complete, ...(amount !== undefined && { amount }) };
  const state: DeliveryReport = { ...about, madeAt, delivery, released: false, ...(receipt && { receipt }) };
  const told = { type: REPORTED, data, audience: toldTo(author), by, role };
  return { state, events: [{ type: RECORDED, data: state, by, role }, told] };
}

/** The author lets the other party read it; once is enough. */
export function release(report: DeliveryReport, { by, role, why }: Actor, receipt?: PaperReceipt) {
  if (report.released) return { state: report, events: [] };
  const { requestId, requester, requestTitle, itemNo, provider, author } = report;
  const data = { requestId, requester, requestTitle, itemNo, provider, author };
  const event = {
    type: RELEASED,
    data,
    audience: toldTo(requester, provider),
    by,
    role,
    ...(why !== undefined && { why }),
  };
  const paper = receipt ? [{ type: RELEASED_ON_PAPER, data: receipt, by, role }] : [];
  return { state: { ...report, released: true }, events: [event, ...paper] };
}

const toldTo = (...parties: PartyCode[]): Audience => ({ levels: ['experts'], parties });
