import type { Audience, Instant, LetterId, LetterPurpose, PartyCode, RequestId } from '@clearinghouse/contracts';
import { letterWritten } from '@clearinghouse/contracts';
import { isFictitious } from '@clearinghouse/taxonomy';

/** What a letter says, as a template made it. */
export interface LetterText {
  readonly subject: string;
  readonly body: string;
}

/**
 * Which letter this is. `occasion` tells apart letters of a purpose that can recur for one request and recipient; it is
 * made of what happened (item, provider, sequence), never of when, so that an event delivered twice names the same letter.
 */
export interface LetterKey {
  readonly requestId: RequestId;
  readonly recipient: PartyCode;
  readonly purpose: LetterPurpose;
  readonly occasion?: string;
}

/** A stored, readable letter. It is written once and never changes. */
export interface Letter {
  readonly requestId: RequestId;
  readonly recipient: PartyCode;
  readonly purpose: LetterPurpose;
  readonly writtenAt: Instant;
  readonly specimen: boolean;
  readonly subject: string;
  readonly body: string;
}

export interface WrittenLetter {
  readonly id: LetterId;
  readonly state: Letter;
  readonly events: readonly { readonly type: string; readonly data: unknown; readonly audience: Audience }[];
}

export function letterId({ requestId, recipient, purpose, occasion }: LetterKey): LetterId {
  const parts = [requestId, recipient, purpose, ...(occasion === undefined ? [] : [occasion])];
  return parts.join(':') as LetterId; // every part is made of characters that an id may have
}

/** Told to its recipient and the experts, and to nobody else: not even that there is a letter. */
export function writeLetter(key: LetterKey, text: LetterText, at: Instant): WrittenLetter {
  const { requestId, recipient, purpose } = key;
  const specimen = isFictitious(recipient);
  return {
    id: letterId(key),
    state: { requestId, recipient, purpose, writtenAt: at, specimen, ...text },
    events: [
      {
        type: letterWritten.type,
        data: { requestId, recipient, purpose },
        audience: { levels: ['experts'], parties: [recipient] },
      },
    ],
  };
}
