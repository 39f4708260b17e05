import type { AnswerOf, Instant, readConsolidatedReply, ReplyLine, RequestId } from '@clearinghouse/contracts';
import { partyName } from '@clearinghouse/taxonomy';
import type { CirculatedRequest } from '../circulated-request.js';
import { passedOn, type Reply } from './reply.js';

export type ConsolidatedReply = AnswerOf<typeof readConsolidatedReply>;

/** Every reply that stands, verbatim, in order of the providers' names: nothing is weighed, shortened or left out. */
export function consolidate(
  requestId: RequestId,
  { requester, title }: CirculatedRequest,
  all: readonly Reply[],
  at: Instant,
): ConsolidatedReply {
  const replies = all.flatMap((reply) => entryOf(reply)).sort((a, b) => compare(a.providerName, b.providerName));
  const head = { requestId, requester, requesterName: partyName(requester), title, compiledAt: at };
  const opening = `Replies to the request "${title}" of ${head.requesterName}, each in the words of its provider.`;
  return { ...head, replies, text: [opening, ...replies.map(textOf)].join('\n\n') };
}

type Entry = Omit<ConsolidatedReply['replies'][number], 'lines'> & { readonly lines: ReplyLine[] };

function entryOf({ state, provider, edition }: Reply): Entry[] {
  const { issue, givenAt, validUntil } = edition;
  const lines = passedOn(edition.lines);
  if (state === 'withdrawn' || lines.length === 0) return [];
  const until = validUntil === undefined ? {} : { validUntil };
  return [{ provider, providerName: partyName(provider), issue, givenAt, ...until, lines }];
}

function textOf({ providerName, givenAt, issue, validUntil, lines }: Entry): string {
  const until = validUntil === undefined ? '' : `, stands until ${validUntil}`;
  const head = `${providerName}, ${givenAt.slice(0, 10)}, to issue ${issue} of the request${until}`;
  return [head, ...lines.map(lineText)].join('\n');
}

function lineText(line: ReplyLine): string {
  const about = line.itemNo === null ? 'Outside the recorded needs' : `Need item ${line.itemNo}`;
  const parts = [
    `${about} (${line.answer}): ${line.text}`,
    line.share && `Share: ${line.share}`,
    line.activity && `Activity: ${line.activity}`,
    line.conditions && `Conditions: ${line.conditions}`,
    line.from && `From: ${line.from}`,
    line.until && `Until: ${line.until}`,
    line.reason && `Reason: ${line.reason}`,
    line.programmeId && `Programme: ${line.programmeId}`,
  ];
  return parts.filter(Boolean).join('\n');
}

/** By code unit, the same everywhere; names are shown in English here. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
