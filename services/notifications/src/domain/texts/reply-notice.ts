import type { DataOf, Instant, ReplyLine, replyStepRecorded } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';
import { writtenDay } from './written-day.js';

type Reply = DataOf<typeof replyStepRecorded>;

const ANSWER: Readonly<Record<ReplyLine['answer'], string>> = {
  full: 'can help in full',
  partial: 'can help in part',
  excluded: 'cannot help with this need item',
  conditional: 'can help under conditions',
  'time-boxed': 'can help for a period',
  'other-help': 'other help',
  interested: 'is looking into it',
  indication: 'has indicated that it may help',
};

const ACTIVITY = { new: 'By a new activity', existing: 'By an activity under way' } as const;

/** One line of the reply, word for word. */
function lineText(line: ReplyLine): string {
  const about = line.itemNo === null ? 'Outside the recorded needs' : `Need item ${line.itemNo}`;
  const lines = [
    `${about}: ${ANSWER[line.answer]}`,
    line.text,
    line.share && `Share: ${line.share}`,
    line.activity && ACTIVITY[line.activity],
    line.conditions && `Conditions: ${line.conditions}`,
    line.from && `From: ${writtenDay(line.from)}`,
    line.until && `Until: ${writtenDay(line.until)}`,
    line.reason && `Reason: ${line.reason}`,
    line.programmeId && `Programme: ${line.programmeId}`,
  ];
  return lines.filter(Boolean).join('\n');
}

/** To the requester: a reply, whole and as it was written. */
export function replyNotice(reply: Reply, at: Instant): LetterText {
  const { requester, requestTitle, provider, lines, replaces } = reply;
  const told = opening(
    requester,
    `pass on the reply of ${partyName(provider)} to the request "${requestTitle}", whole and as received.${replaces ? ' It takes the place of the reply passed on before.' : ''}`,
  );
  return {
    subject: `Reply of ${partyName(provider)} to the request "${requestTitle}"`,
    body: letterFrame(requester, at, [told, ...lines.map(lineText)]),
  };
}
