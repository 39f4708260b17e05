import {
  type Audience,
  CodedError,
  type Instant,
  type LocalDate,
  type PaperReceipt,
  type PartyCode,
  type ReplyLine,
  type RequestId,
} from '@clearinghouse/contracts';
import { localDateOf } from '@clearinghouse/calendar';
import { agreedWith, assertAnswerable, type CirculatedRequest, isClosedItem } from '../circulated-request.js';
import type { Actor } from '../programme.events.js';
import { HEADQUARTERS } from '../zone.js';
import { type Edition, passedOn, type Reply } from './reply.js';
import { assertAllowed } from './reply-commands.js';
import { ENTERED, GIVEN, INDICATED, type ReplyEvent } from './reply.events.js';

export interface Answer {
  readonly requestId: RequestId;
  readonly provider: PartyCode;
  readonly lines: readonly ReplyLine[];
  readonly validUntil?: LocalDate | undefined;
  readonly paper?: PaperReceipt | undefined;
}

/**
 * The first reply, or one in the place of the reply given before. Its provider and the experts learn of it; members and the
 * requester by the steps that follow, and no other provider ever does.
 * @throws REPLY.NOT_CIRCULATED, REPLY.REQUEST_WITHDRAWN, REPLY.REQUEST_CLOSED, REPLY.UNKNOWN_ITEM, REPLY.AGREED,
 * REPLY.PAPER_REQUIRED, REPLY.OUT_OF_DATE
 */
export function giveReply(
  request: CirculatedRequest | undefined,
  before: Reply | undefined,
  { requestId, provider, lines, validUntil, paper }: Answer,
  actor: Actor,
  now: Instant,
): ReplyEvent[] {
  assertAnswerable(request, provider, itemsOf(lines));
  if ((actor.role === 'registrar') !== (paper !== undefined)) throw new CodedError('REPLY.PAPER_REQUIRED');
  if (validUntil !== undefined && validUntil < localDateOf(now, HEADQUARTERS))
    throw new CodedError('REPLY.OUT_OF_DATE');
  assertSettledKept(request, before, lines, provider);
  const { requester, title, issue = 1 } = request;
  const edition: Edition = {
    ...{ no: (before?.edition.no ?? 0) + 1, issue, givenAt: now, lines: [...lines, ...keptIndications(before, lines)] },
    ...(validUntil !== undefined && { validUntil }),
    ...(paper !== undefined && { paper }),
  };
  const about = { requestId, requester, requestTitle: title, provider, edition: edition.no, issue };
  return [
    { type: ENTERED, data: { requestId, requester, provider, edition }, ...actor },
    { type: GIVEN, data: { ...about, lines: passedOn(lines) }, audience: privateTo(provider), ...actor },
  ];
}

/**
 * What a provider said at a meeting, entered by staff. It counts as nothing until the provider replies on that item.
 * @throws like giveReply, and REPLY.ANSWERED when the provider has answered the item itself
 */
export function recordIndication(
  request: CirculatedRequest | undefined,
  before: Reply | undefined,
  { requestId, provider, line }: { requestId: RequestId; provider: PartyCode; line: ReplyLine },
  actor: Actor,
): ReplyEvent[] {
  assertAnswerable(request, provider, [line.itemNo]);
  if (before) assertAllowed(before.state, 'indicate');
  const answered = before?.edition.lines.some((each) => each.itemNo === line.itemNo && each.answer !== 'indication');
  if (answered) throw new CodedError('REPLY.ANSWERED', { item: line.itemNo });
  const { requester, issue = 1 } = request;
  return [{ type: INDICATED, data: { requestId, requester, provider, issue, line }, ...actor }];
}

export const privateTo = (provider: PartyCode): Audience => ({ levels: ['experts'], parties: [provider] });

const itemsOf = (lines: readonly ReplyLine[]) => lines.map(({ itemNo }) => itemNo);

/** Indications about items that the provider still has not answered. */
function keptIndications(before: Reply | undefined, lines: readonly ReplyLine[]): ReplyLine[] {
  const answered = new Set(itemsOf(lines));
  const kept = before?.edition.lines.filter(({ answer, itemNo }) => answer === 'indication' && !answered.has(itemNo));
  return [...(kept ?? [])];
}

/** What was said of an item that is agreed or closed stays as it was. @throws REPLY.AGREED, REPLY.REQUEST_CLOSED */
function assertSettledKept(
  request: CirculatedRequest,
  before: Reply | undefined,
  lines: readonly ReplyLine[],
  provider: PartyCode,
): void {
  const said = (itemNo: number, all: readonly ReplyLine[] = []) =>
    JSON.stringify(all.filter((line) => line.itemNo === itemNo && line.answer !== 'indication'));
  const differs = (itemNo: number) => said(itemNo, before?.edition.lines) !== said(itemNo, lines);
  const agreed = agreedWith(request, provider).filter(differs);
  if (agreed.length > 0) throw new CodedError('REPLY.AGREED', { items: agreed });
  const closed = request.items.filter((itemNo) => isClosedItem(request, itemNo) && differs(itemNo));
  if (closed.length > 0) throw new CodedError('REPLY.REQUEST_CLOSED', { items: closed });
}
