import type { ArchiveRequestView } from '@clearinghouse/contracts';
import { type ArchiveTopic, compareArchive, CONTENT_NOT_ON_FILE } from '@clearinghouse/matcher';
import type { RecordedNeed, RecordedProvider, RecordedReply, RecordedRequest } from './archive-schemas.js';
import { recordedDate } from './recorded-date.js';
import { recordedResponse, replyNotes } from './recorded-response.js';

type ItemView = ArchiveRequestView['items'][number];

const TOPIC = { stated: 'stated', inferred: 'inferred', unknown: 'not-recorded' } as const;

/** Only a topic that the request itself states is compared; one inferred from the answer is not recorded in the source. */
const topicOf = (need: RecordedNeed, requester: string | null): ArchiveTopic => ({
  areas: need.status === 'stated' ? need.opCodes : [],
  fields: need.weaponTypes,
  types: need.assistanceTypes,
  requester,
});

function itemView(need: RecordedNeed, request: RecordedRequest, providers: readonly RecordedProvider[]): ItemView {
  const { onFile, remark } = compareArchive(topicOf(need, request.requesterIso3), providers);
  return {
    no: need.no,
    text: need.text ?? CONTENT_NOT_ON_FILE,
    topic: TOPIC[need.status],
    codes: [...need.opCodes, ...need.weaponTypes, ...need.assistanceTypes],
    onFile: onFile.flatMap(({ id, reasons }) => {
      const provider = providers.find((each) => each.id === id);
      return provider ? [{ ...besides(provider), reasons: [...reasons] }] : [];
    }),
    remark,
  };
}

const besides = (provider: RecordedProvider) => ({
  providerId: provider.id,
  provider: provider.name,
  text: provider.what,
  url: provider.source[0]?.url ?? null,
});

/** A historical request beside the programmes on file that cover its stated topics. No figure and no proposal. */
export function archiveRequestView(
  request: RecordedRequest,
  providers: readonly RecordedProvider[],
  replies: readonly RecordedReply[],
): ArchiveRequestView {
  const reply = replies.find((each) => each.id === request.recordedResponse?.replyId);
  const needNotes = request.needs.flatMap(({ no, note }) => (note ? [`Need ${no}: ${note}`] : []));
  return {
    id: request.id,
    requester: request.requester,
    date: recordedDate(request.date),
    recordedResponse: recordedResponse(request, reply),
    sources: request.source,
    notes: [...request.notes, ...request.dirty, ...needNotes, ...replyNotes(reply)],
    items: request.needs.map((need) => itemView(need, request, providers)),
  };
}
