import { type Caller, type Level, type PaperReceipt, PaperReceivedSchema } from '@clearinghouse/contracts';
import { DRAFTED, EDITED, PAPER_RECEIVED } from './request.events.js';

const INSIDE: readonly Level[] = ['party', 'committee', 'experts'];

export const showsHistory = (level: Level): boolean => INSIDE.includes(level);

interface Entry {
  readonly type: string;
  readonly data: unknown;
}

/** Drafting is the State's own business: how often it changed its mind is seen by nobody else, also later. */
export function showsEntry(level: Level, caller: Caller, entry: Entry): boolean {
  if ([DRAFTED, EDITED].includes(entry.type)) return level === 'party';
  return entry.type !== PAPER_RECEIVED || receiptFor(level, caller, entry) !== undefined;
}

/** The receipt of a paper: for the experts, and for whoever sent it. */
export function receiptFor(level: Level, caller: Caller, { type, data }: Entry): PaperReceipt | undefined {
  const paper = type === PAPER_RECEIVED ? PaperReceivedSchema.safeParse(data).data : undefined;
  return level === 'experts' || caller.party === paper?.sender ? paper?.receipt : undefined;
}
