import {
  type Audience,
  type CandidateId,
  type Instant,
  type LetterId,
  type LetterPurpose,
  type LetterState,
  letterWritten,
  type PartyCode,
  type ProgrammeId,
  type RequestId,
  type Sent,
} from '@clearinghouse/contracts';
import { isFictitious } from '@clearinghouse/taxonomy';

/** What a letter says, as a template made it. */
export interface LetterText {
  readonly subject: string;
  readonly body: string;
}

/** What a letter is about: a request, or a passage that may become one. */
export interface Concern {
  readonly requestId?: RequestId;
  readonly candidateId?: CandidateId;
}

/**
 * Which letter this is. `occasion` tells apart letters of a purpose that can recur for one request and recipient; it is
 * made of what happened (item, provider, sequence), never of when, so that an event delivered twice names the same letter.
 */
export interface LetterKey extends Concern {
  readonly recipient: PartyCode;
  readonly purpose: LetterPurpose;
  readonly occasion?: string;
}

/** A stored, readable letter. A written one never changes, but for the record of how it was sent. */
export interface Letter extends Concern {
  readonly recipient: PartyCode;
  readonly purpose: LetterPurpose;
  readonly state: LetterState;
  readonly sent?: Sent;
  readonly writtenAt: Instant;
  /** Of a waiting letter: when it leaves. */
  readonly leavesAt?: Instant;
  /** The programme that it puts forward: found by this when that is undone. */
  readonly concerns?: ProgrammeId;
  readonly specimen: boolean;
  readonly subject: string;
  readonly body: string;
}

/** Something that happened to a letter; without an audience it stays in the history. */
export interface LetterEvent {
  readonly type: string;
  readonly data: unknown;
  readonly audience?: Audience;
  readonly by?: string;
  readonly role?: string;
  readonly why?: string;
}
export interface WrittenLetter {
  readonly id: LetterId;
  readonly state: Letter;
  readonly events: readonly LetterEvent[];
}

export function letterId({ recipient, purpose, occasion, ...concern }: LetterKey): LetterId {
  const about = concern.requestId ?? concern.candidateId;
  const parts = [about, recipient, purpose, occasion].filter((part) => part !== undefined);
  return parts.join(':') as LetterId; // every part is made of characters that an id may have
}

/** Told to its recipient and the experts, and to nobody else: not even that there is a letter. */
export const announced = ({ recipient, purpose, ...rest }: Omit<LetterKey, 'occasion'>): LetterEvent => ({
  type: letterWritten.type,
  data: { ...concernOf(rest), recipient, purpose },
  audience: { levels: ['experts'], parties: [recipient] },
});

export const writeLetter = (key: LetterKey, text: LetterText, at: Instant): WrittenLetter => ({
  id: letterId(key),
  state: begun(key, text, at, 'written'),
  events: [announced(key)],
});

/** For a person to finish, send or discard: announced to nobody. */
export const draftLetter = (key: LetterKey, text: LetterText, at: Instant): WrittenLetter => ({
  id: letterId(key),
  state: begun(key, text, at, 'draft'),
  events: [{ type: 'letter-drafted', data: {} }],
});

export interface Wait {
  readonly leavesAt: Instant;
  readonly concerns: ProgrammeId;
}

/** Tells of something that may be undone until `leavesAt`: announced when it leaves. */
export const holdLetter = (key: LetterKey, text: LetterText, at: Instant, wait: Wait): WrittenLetter => ({
  id: letterId(key),
  state: { ...begun(key, text, at, 'waiting'), ...wait },
  events: [{ type: 'letter-waits', data: {} }],
});

/** Nothing but what the letter is about. */
export const concernOf = ({ requestId, candidateId }: Concern): Concern => ({
  ...(requestId !== undefined && { requestId }),
  ...(candidateId !== undefined && { candidateId }),
});

function begun(key: LetterKey, text: LetterText, at: Instant, state: LetterState): Letter {
  const { recipient, purpose } = key;
  const about = { ...concernOf(key), recipient, purpose };
  return { ...about, state, writtenAt: at, specimen: isFictitious(recipient), ...text };
}
