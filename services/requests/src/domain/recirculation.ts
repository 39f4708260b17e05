import { CodedError, type LocalDate } from '@clearinghouse/contracts';
import { addresseesOf, type Provider } from './addressees.js';
import { circulating, type Cleared } from './circulation.js';
import { allowing } from './commands.js';
import { allowingItem, progressOf } from './items.js';
import { ISSUE_CONFIRMED, type ProcedureEvent } from './procedure.events.js';
import type { ConfirmedIssue } from './procedure-state.js';
import type { Request } from './request.js';
import type { Actor, PublishedEvent } from './request.events.js';

/**
 * The State confirms text, addressees and consents of a new issue. Nothing changes for anybody until it is circulated.
 * @throws REQUEST.WRONG_STATE, REQUEST.DUPLICATE_ITEM, REQUEST.ITEM_NOT_FOUND, REQUEST.WRONG_ITEM_STATE
 */
export function confirmRecirculation(request: Request, issue: ConfirmedIssue, actor: Actor): ProcedureEvent[] {
  allowing('confirm-recirculation', request);
  for (const { no } of issue.items) {
    if (issue.items.filter((each) => each.no === no).length > 1) throw new CodedError('REQUEST.DUPLICATE_ITEM', { no });
    allowingItem('confirm-recirculation', request, no);
  }
  return [{ type: ISSUE_CONFIRMED, data: issue, ...actor }];
}

/**
 * Circulates the issue that the State confirmed, under the next number; replies stay tied to what they answered.
 * @throws REQUEST.WRONG_STATE, REQUEST.NOT_CONFIRMED, REQUEST.NO_CONSENT, REQUEST.NO_ADDRESSEES, REQUEST.UNKNOWN_ADDRESSEE
 */
export function recirculateRequest(
  request: Request,
  list: readonly Provider[],
  actor: Actor,
  circulatedOn: LocalDate,
): PublishedEvent[] {
  const { confirmed, content, circulation } = allowing('recirculate-request', request);
  if (!confirmed) throw new CodedError('REQUEST.NOT_CONFIRMED');
  const cleared = confirmedItems(request, confirmed);
  if (cleared.length === 0) throw new CodedError('REQUEST.NO_CONSENT', { step: 'circulate' });
  const addressees = addresseesOf(confirmed.addressees, content.requester, list, cleared);
  const issue = (circulation.issue ?? 1) + 1;
  return [circulating(request, cleared, { addressees, circulatedOn, issue }, actor)];
}

/** An item that was closed since is left out. */
const confirmedItems = (request: Request, { items }: ConfirmedIssue): Cleared[] =>
  request.content.items.flatMap((item) => {
    const renewed = items.find(({ no }) => no === item.no);
    const goes = renewed?.consents.circulate && progressOf(request, item.no) !== 'closed';
    return goes ? [{ ...item, ...renewed }] : [];
  });

export const asIssue = ({ addressees, items }: ConfirmedIssue): ConfirmedIssue => ({ addressees, items });
