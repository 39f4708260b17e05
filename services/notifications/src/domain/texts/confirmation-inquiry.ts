import type { DataOf, InformalReason, Instant, requestFoundInformal } from '@clearinghouse/contracts';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';

type Found = DataOf<typeof requestFoundInformal>;

const CAME: Readonly<Record<InformalReason, string>> = {
  'not-in-proper-form': 'was not in proper form',
  'non-state-sender': 'did not come from the State itself',
  'addressed-elsewhere': 'was addressed to another body',
};

/** To the Permanent Mission: whether the State stands by a request that came another way. Names the sender only if it agreed. */
export function confirmationInquiry(found: Found, at: Instant): LetterText {
  const { requester, title, reason, sender } = found;
  const told = opening(
    requester,
    `inform it that a request for assistance, "${title}", was received which ${CAME[reason]}.`,
  );
  const from = sender === undefined ? [] : [`It was sent by ${sender}, who agreed to be named here.`];
  const asks =
    'The secretariat would be grateful to learn whether the State wishes the request to be taken up. Until the Permanent Mission confirms it, nothing is circulated or posted.';
  return {
    subject: `Whether the request "${title}" is to be taken up`,
    body: letterFrame(requester, at, [told, ...from, asks]),
  };
}
