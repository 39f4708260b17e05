import { CodedError, type PartyCode, type ReplyLine } from '@clearinghouse/contracts';

/** What this service knows of a request: enough to take replies to it. Kept from the events of the requests service. */
export interface CirculatedRequest {
  readonly requester: PartyCode;
  readonly title: string;
  readonly addressees: readonly PartyCode[];
  /** Numbers of the items that were circulated. */
  readonly items: readonly number[];
  readonly withdrawn: boolean;
  /** Of the last event applied. */
  readonly sequence: number;
}

/**
 * Whether `provider` may answer with these lines. A request that was not circulated to it is as if there were none.
 * @throws REPLY.NOT_CIRCULATED, REPLY.REQUEST_WITHDRAWN, REPLY.UNKNOWN_ITEM
 */
export function assertAnswerable(
  request: CirculatedRequest | undefined,
  provider: PartyCode,
  lines: readonly ReplyLine[],
): asserts request is CirculatedRequest {
  if (!request?.addressees.includes(provider)) throw new CodedError('REPLY.NOT_CIRCULATED');
  if (request.withdrawn) throw new CodedError('REPLY.REQUEST_WITHDRAWN', { state: 'withdrawn', allowed: [] });
  const unknown = lines.flatMap(({ itemNo }) => (itemNo === null || request.items.includes(itemNo) ? [] : [itemNo]));
  if (unknown.length > 0) throw new CodedError('REPLY.UNKNOWN_ITEM', { items: unknown });
}
