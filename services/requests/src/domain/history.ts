import {
  type Audience,
  type Caller,
  type Level,
  type PaperReceipt,
  PaperReceivedSchema,
} from '@clearinghouse/contracts';
import { FOLLOW_UP_ANSWERED, FOLLOW_UP_DUE, SENDER_RECORDED } from './procedure.events.js';
import { CLEARED, COMMENTED, DRAFTED, EDITED, PAPER_RECEIVED } from './request.events.js';

const INSIDE: readonly Level[] = ['party', 'committee', 'experts'];

export const showsHistory = (level: Level): boolean => INSIDE.includes(level);

interface Entry {
  readonly type: string;
  readonly data: unknown;
  readonly audience?: Audience;
}

/** Only drafts of an older version of the program stand in a history. */
const DRAFTING: readonly string[] = [DRAFTED, EDITED, COMMENTED, CLEARED];

/** Drafting is the State's own business: how often it changed its mind is seen by nobody else, also later. */
export function showsEntry(level: Level, caller: Caller, entry: Entry): boolean {
  if (DRAFTING.includes(entry.type)) return level === 'party';
  if (entry.type === SENDER_RECORDED || isKept(level, caller, entry)) return level === 'experts';
  return entry.type !== PAPER_RECEIVED || receiptFor(level, caller, entry) !== undefined;
}

/** What was told to experts alone is in their history alone: a letter that is due, a reply that never came. */
function isKept(level: Level, { party }: Caller, { type, audience }: Entry): boolean {
  if (type !== FOLLOW_UP_DUE && type !== FOLLOW_UP_ANSWERED) return false;
  if (level === 'party') return party === null || !audience?.parties.includes(party);
  return level !== 'experts' && !audience?.levels.includes('committee');
}

/** The receipt of a paper: for the experts, and for whoever sent it. */
export function receiptFor(level: Level, caller: Caller, { type, data }: Entry): PaperReceipt | undefined {
  const paper = type === PAPER_RECEIVED ? PaperReceivedSchema.safeParse(data).data : undefined;
  return level === 'experts' || caller.party === paper?.sender ? paper?.receipt : undefined;
}
