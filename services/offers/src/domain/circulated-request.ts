import { CodedError, type PartyCode } from '@clearinghouse/contracts';

/** What this service knows of a request: enough to take replies to it. Kept from the events of the requests service. */
export interface CirculatedRequest {
  readonly requester: PartyCode;
  readonly title: string;
  readonly addressees: readonly PartyCode[];
  /** Numbers of the items that were circulated and not recalled since. */
  readonly items: readonly number[];
  readonly withdrawn: boolean;
  /** Number of the last circulation; absent in documents of the first release: 1. */
  readonly issue?: number;
  /** On which help was agreed, and with whom. */
  readonly agreed?: readonly { readonly itemNo: number; readonly provider: PartyCode }[];
  readonly closedItems?: readonly number[];
  readonly closed?: boolean;
  /** Of the last event applied. */
  readonly sequence: number;
}

/**
 * Whether `provider` may answer about these items. A request that was not circulated to it is as if there were none.
 * @throws REPLY.NOT_CIRCULATED, REPLY.REQUEST_WITHDRAWN, REPLY.REQUEST_CLOSED, REPLY.UNKNOWN_ITEM
 */
export function assertAnswerable(
  request: CirculatedRequest | undefined,
  provider: PartyCode,
  itemNos: readonly (number | null)[],
): asserts request is CirculatedRequest {
  if (!request?.addressees.includes(provider)) throw new CodedError('REPLY.NOT_CIRCULATED');
  if (request.withdrawn) throw new CodedError('REPLY.REQUEST_WITHDRAWN', { state: 'withdrawn', allowed: [] });
  if (request.closed) throw new CodedError('REPLY.REQUEST_CLOSED', { state: 'closed', allowed: [] });
  const unknown = itemNos.filter((no) => no !== null && !request.items.includes(no));
  if (unknown.length > 0) throw new CodedError('REPLY.UNKNOWN_ITEM', { items: unknown });
}

/** Items on which help was agreed with this provider: what it answered there is settled. */
export const agreedWith = ({ agreed = [] }: CirculatedRequest, provider: PartyCode): readonly number[] =>
  agreed.filter((each) => each.provider === provider).map(({ itemNo }) => itemNo);

export const isClosedItem = ({ closedItems = [] }: CirculatedRequest, itemNo: number): boolean =>
  closedItems.includes(itemNo);

/** Whether anything may still be held for the item; 0 is help outside the items. */
export const isOpenFor = (request: CirculatedRequest | undefined, itemNo: number): boolean =>
  request !== undefined && !request.withdrawn && !request.closed && !isClosedItem(request, itemNo);
