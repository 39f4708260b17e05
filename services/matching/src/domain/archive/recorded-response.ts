import type { RecordedReply, RecordedRequest } from './archive-schemas.js';

const part = (title: string, texts: readonly string[]) => (texts.length > 0 ? ` ${title}: ${texts.join('; ')}.` : '');

/**
 * The answer on record, with what the reply names as offered and as excluded. Null: none is recorded, which is not to say
 * that there was none.
 */
export function recordedResponse(request: RecordedRequest, reply: RecordedReply | undefined): string | null {
  if (!request.recordedResponse) return null;
  const { text } = request.recordedResponse;
  if (!reply) return text;
  const period = reply.timeBox ? [reply.timeBox.text] : [];
  return `${text}${part('Offered', reply.offered)}${part('Excluded', reply.excluded)}${part('Period', period)}`;
}

/** How the reply is linked to the request, and what is to be known about it. */
export const replyNotes = (reply: RecordedReply | undefined): string[] =>
  reply ? [...(reply.requestLinkNote ? [reply.requestLinkNote] : []), ...reply.notes] : [];
