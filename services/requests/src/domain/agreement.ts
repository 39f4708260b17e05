import { agreementId, type AgreementTerms, CodedError, type RequestId } from '@clearinghouse/contracts';
import * as audience from './audience.js';
import { allowing } from './commands.js';
import { agreementsOn, allowingItem } from './items.js';
import { AGREED, type OutcomeEvent } from './procedure.events.js';
import type { Agreement } from './procedure-state.js';
import type { Request } from './request.js';
import type { Actor } from './request.events.js';

/**
 * The State and one provider agreed on one item; others may agree on it as well. Saying it twice changes nothing.
 * @throws REQUEST.WRONG_STATE, REQUEST.ITEM_NOT_FOUND, REQUEST.WRONG_ITEM_STATE, REQUEST.NOT_AN_ADDRESSEE, REQUEST.ALREADY_AGREED
 */
export function recordAgreement(
  id: RequestId,
  request: Request,
  no: number,
  terms: AgreementTerms,
  actor: Actor,
): OutcomeEvent[] {
  const { content, circulation } = allowing('record-agreement', request);
  allowingItem('record-agreement', request, no);
  const { provider } = terms;
  if (!circulation.addressees.includes(provider)) throw new CodedError('REQUEST.NOT_AN_ADDRESSEE', { provider });
  const earlier = agreementsOn(request, no).find((each) => each.provider === provider);
  if (earlier && isSame(earlier, terms)) return [];
  if (earlier) throw new CodedError('REQUEST.ALREADY_AGREED', { no, provider });
  const { requester, title } = content;
  const data = { requester, requestTitle: title, itemNo: no, agreement: agreementId(id, no, provider), ...terms };
  const told = audience.circulation(requester, [provider]);
  return [{ type: AGREED, data, audience: told, ...actor }];
}

const isSame = (a: Agreement, b: AgreementTerms): boolean =>
  a.programmeId === b.programmeId && a.amount === b.amount && a.period === b.period;

/** The terms, and nothing else of what was said. */
export const termsOf = ({ provider, programmeId, amount, period }: AgreementTerms): AgreementTerms => ({
  provider,
  ...(programmeId !== undefined && { programmeId }),
  ...(amount !== undefined && { amount }),
  ...(period !== undefined && { period }),
});
