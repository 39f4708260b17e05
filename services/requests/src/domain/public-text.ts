import { CodedError } from '@clearinghouse/contracts';
import { allowing } from './commands.js';
import { allowingItem } from './items.js';
import { type ConsentEvent, DISPLAY_CHOSEN, TEXT_APPROVED, TEXT_PROPOSED } from './procedure.events.js';
import type { ProcedureState } from './procedure-state.js';
import type { Request } from './request.js';
import type { Actor } from './request.events.js';

/** An expert writes; nothing is public by that. @throws REQUEST.WRONG_STATE, REQUEST.ITEM_NOT_FOUND, REQUEST.WRONG_ITEM_STATE */
export function proposePublicText(request: Request, no: number, text: string, actor: Actor): ConsentEvent[] {
  allowing('propose-public-text', request);
  allowingItem('propose-public-text', request, no);
  return request.proposedTexts?.[no] === text ? [] : [{ type: TEXT_PROPOSED, data: { no, text }, ...actor }];
}

/** The State approves; the text is the public text from now on. @throws also REQUEST.NOTHING_PROPOSED */
export function approvePublicText(request: Request, no: number, actor: Actor): ConsentEvent[] {
  allowing('approve-public-text', request);
  allowingItem('approve-public-text', request, no);
  const text = request.proposedTexts?.[no];
  if (text === undefined) throw new CodedError('REQUEST.NOTHING_PROPOSED', { no });
  return [{ type: TEXT_APPROVED, data: { no, text }, ...actor }];
}

/** How posted summaries are shown; without a choice: noindex, and no word about offers. @throws REQUEST.WRONG_STATE */
export function chooseDisplay(
  request: Request,
  { indexed, openToOffers }: NonNullable<ProcedureState['display']>,
  actor: Actor,
): ConsentEvent[] {
  const { display } = allowing('choose-display', request);
  if (display?.indexed === indexed && display.openToOffers === openToOffers) return [];
  return [{ type: DISPLAY_CHOSEN, data: { indexed, openToOffers }, ...actor }];
}
