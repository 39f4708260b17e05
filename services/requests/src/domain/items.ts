import { CodedError, type ItemProgress, type NeedItem } from '@clearinghouse/contracts';
import type { Command } from './command-table.js';
import type { Agreement } from './procedure-state.js';
import type { Request } from './request.js';

/** Commands about one need item, and the states of the item that allow them, beside those of its request. */
export const ITEM_COMMANDS = {
  'change-consents': ['open', 'agreed', 'closed'],
  'propose-public-text': ['open', 'agreed'],
  'approve-public-text': ['open', 'agreed'],
  'confirm-recirculation': ['open', 'agreed'],
  'record-agreement': ['open', 'agreed'],
  'report-delivery': ['agreed', 'closed'],
  'close-item': ['open', 'agreed'],
} as const satisfies Partial<Record<Command, readonly ItemProgress[]>>;
export type ItemCommand = keyof typeof ITEM_COMMANDS;

/** Where the commands about an item lead; the diagram is made from it. */
export const ITEM_LEADS_TO = { 'record-agreement': 'agreed', 'close-item': 'closed' } as const satisfies Partial<
  Record<ItemCommand, ItemProgress>
>;

export const agreementsOn = ({ agreements = [] }: Request, no: number): readonly Agreement[] =>
  agreements.filter(({ itemNo }) => itemNo === no);

export function progressOf(request: Request, no: number): ItemProgress {
  if (request.closedItems && no in request.closedItems) return 'closed';
  return agreementsOn(request, no).length > 0 ? 'agreed' : 'open';
}

export const allowedOn = (progress: ItemProgress): readonly ItemCommand[] =>
  (Object.keys(ITEM_COMMANDS) as ItemCommand[]).filter((command) => {
    const states: readonly ItemProgress[] = ITEM_COMMANDS[command];
    return states.includes(progress);
  });

/** The item, in a state that allows `command`. @throws REQUEST.ITEM_NOT_FOUND, REQUEST.WRONG_ITEM_STATE */
export function allowingItem(command: ItemCommand, request: Request, no: number): NeedItem {
  const item = request.content.items.find((each) => each.no === no);
  if (!item) throw new CodedError('REQUEST.ITEM_NOT_FOUND', { no });
  const state = progressOf(request, no);
  const allowed = allowedOn(state);
  if (!allowed.includes(command)) throw new CodedError('REQUEST.WRONG_ITEM_STATE', { no, state, allowed });
  return item;
}
