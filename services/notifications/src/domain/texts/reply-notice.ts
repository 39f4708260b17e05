import type { DataOf, Instant, ReplyLine, replyGiven } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';
import { writtenDay } from './written-day.js';

type Reply = DataOf<typeof replyGiven>;

const ANSWER: Readonly<Record<ReplyLine['answer'], string>> = {
  full: 'can help in full',
  partial: 'can help in part',
  excluded: 'cannot help with this need item',
  conditional: 'can help under conditions',
  'time-boxed': 'can help for a period',
  'other-help': 'other help',
};

/** One line of the reply, word for word. */
function lineText(line: ReplyLine): string {
  const about = line.itemNo === null ? 'Outside the recorded needs' : `Need item ${line.itemNo}`;
  const lines = [
    `${about}: ${ANSWER[line.answer]}`,
    line.text,
    line.conditions && `Conditions: ${line.conditions}`,
    line.from && `From: ${writtenDay(line.from)}`,
    line.until && `Until: ${writtenDay(line.until)}`,
    line.programmeId && `Programme: ${line.programmeId}`,
  ];
  return lines.filter(Boolean).join('\n');
}

/** To the requester: a reply, whole and as it was written. `replaces`: the provider had replied before. */
export function replyNotice(reply: Reply, replaces: boolean, at: Instant): LetterText {
  const { requester, requestTitle, provider, lines } = reply;
  const told = opening(
    requester,
    `pass on the reply of ${partyName(provider)} to the request "${requestTitle}", whole and as received.${replaces ? ' It takes the place of the reply passed on before.' : ''}`,
  );
  return {
    subject: `Reply of ${partyName(provider)} to the request "${requestTitle}"`,
    body: letterFrame(requester, at, [told, ...lines.map(lineText)]),
  };
}
