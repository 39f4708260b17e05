import {
  type Audience,
  type Caller,
  type Level,
  type PaperReceipt,
  PaperReceivedSchema,
  type PartyCode,
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
  if (isKeptFrom(level, caller.party, entry)) return false;
  return entry.type !== PAPER_RECEIVED || receiptFor(level, caller, entry) !== undefined;
}

/**
 * What is the experts' alone: who sent a request informally, that a letter is due, that no reply came. It is in their history
 * alone, and moves the version of nobody else.
 */
export function isKeptFrom(level: Level, party: PartyCode | null, { type, audience }: Omit<Entry, 'data'>): boolean {
  if (level === 'experts') return false;
  if (type === SENDER_RECORDED) return true;
  if (type !== FOLLOW_UP_DUE && type !== FOLLOW_UP_ANSWERED) return false;
  if (level === 'party') return party === null || !audience?.parties.includes(party);
  return !audience?.levels.includes('committee');
}

/** The receipt of a paper: for the experts, and for whoever sent it. */
export function receiptFor(level: Level, caller: Caller, { type, data }: Entry): PaperReceipt | undefined {
  const paper = type === PAPER_RECEIVED ? PaperReceivedSchema.safeParse(data).data : undefined;
  return level === 'experts' || caller.party === paper?.sender ? paper?.receipt : undefined;
}
