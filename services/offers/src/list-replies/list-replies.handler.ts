import type { AnswerOf, Caller, listReplies as operation, ReplyId, RequestId } from '@clearinghouse/contracts';
import type { Page, Stored } from '@clearinghouse/document-store';
import { type Call, listSegments } from '@clearinghouse/service-kit';
import { partyName } from '@clearinghouse/taxonomy';
import { Injectable } from '@nestjs/common';
import { CirculatedRequests } from '../adapters/circulated-requests.js';
import { ReplyRepository } from '../adapters/reply.repository.js';
import type { Reply } from '../domain/reply.js';
import { repliesFor } from '../domain/reply-access.js';

type Query = Call<typeof operation>['query'];
const NOTHING: Page<Stored<Reply>> = { items: [], next: null };

@Injectable()
export class ListReplies {
  constructor(
    private readonly requests: CirculatedRequests,
    private readonly replies: ReplyRepository,
  ) {}

  /** An unknown request has no replies, like one that is not for the caller. @throws HTTP.BAD_CURSOR */
  async run({ caller, params, query }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    const { items, next } = await this.page(caller, params.requestId, query);
    return { items: items.map(viewOf), next };
  }

  private async page(caller: Caller, requestId: RequestId, query: Query): Promise<Page<Stored<Reply>>> {
    const request = await this.requests.find(requestId);
    const whose = repliesFor(caller, request?.requester);
    if (whose === 'all') return listSegments([this.replies.all(requestId)], query);
    if (whose === 'none' || caller.party === null) return NOTHING;
    const own = await this.replies.find(requestId, caller.party);
    return own ? { items: [own], next: null } : NOTHING;
  }
}

const viewOf = ({ id, version, state }: Stored<Reply>) => ({
  id: id as ReplyId, // of a document of ours
  version,
  requestId: state.requestId,
  provider: state.provider,
  providerName: partyName(state.provider),
  givenAt: state.givenAt,
  lines: [...state.lines],
});
