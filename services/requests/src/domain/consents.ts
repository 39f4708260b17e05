import type { Consents } from '@clearinghouse/contracts';
import * as audience from './audience.js';
import { allowing } from './commands.js';
import { allowingItem } from './items.js';
import { type ConsentEvent, CONSENTS_CHANGED, ITEM_RECALLED, SUMMARY_RECALLED } from './procedure.events.js';
import { postedItemsOf, type Request, whoHas } from './request.js';
import type { Actor } from './request.events.js';

const KINDS = ['circulate', 'postSummary', 'postInFull', 'shareWithNgos'] as const;

/**
 * The State changes its mind about one item, at any time after submission. A summary whose consent is gone is hidden by
 * the same write; addressees of an item whose consent is gone are asked to disregard it.
 * @throws REQUEST.WRONG_STATE, REQUEST.ITEM_NOT_FOUND, REQUEST.WRONG_ITEM_STATE
 */
export function changeConsents(request: Request, no: number, consents: Consents, actor: Actor): ConsentEvent[] {
  const { requester, title } = allowing('change-consents', request).content;
  const before = allowingItem('change-consents', request, no).consents;
  const denied = (purpose: 'circulation' | 'posting') => request.objections?.[purpose]?.includes(no) ?? false;
  const settled = denied('circulation') !== consents.circulate && denied('posting') !== consents.postSummary;
  if (settled && KINDS.every((kind) => before[kind] === consents[kind])) return [];
  const by = { requester, title, by: actor.by };
  const said = { ...by, itemNo: no, consents };
  return [
    { type: CONSENTS_CHANGED, data: said, audience: audience.committee(requester), ...actor },
    ...recalls(request, no, consents, by, actor),
  ];
}

type By = Pick<Extract<ConsentEvent, { type: typeof SUMMARY_RECALLED }>['data'], 'requester' | 'title' | 'by'>;

function recalls(request: Request, no: number, consents: Consents, by: By, actor: Actor): ConsentEvent[] {
  const summary: ConsentEvent = {
    ...{ type: SUMMARY_RECALLED, data: { ...by, items: [no] }, audience: audience.everybody(by.requester) },
    ...actor,
  };
  const addressees = whoHas(request, no);
  const item: ConsentEvent = {
    ...{ type: ITEM_RECALLED, data: { ...by, itemNo: no, addressees } },
    ...{ audience: audience.circulation(by.requester, addressees), ...actor },
  };
  return [
    ...(!consents.postSummary && postedItemsOf(request).includes(no) ? [summary] : []),
    ...(!consents.circulate && addressees.length > 0 ? [item] : []),
  ];
}
