import type { AnswerOf, Caller, listReplies as operation, ReplyView, RequestId } from '@clearinghouse/contracts';
import type { Page, Stored } from '@clearinghouse/document-store';
import { type Call, listSegments } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { CirculatedRequests } from '../adapters/circulated-requests.js';
import { ReplyRepository } from '../adapters/reply.repository.js';
import { UnheldCapacity } from '../adapters/unheld-capacity.js';
import type { Reply } from '../domain/reply/reply.js';
import { readerOf, type Reader } from '../domain/reply/reply-access.js';
import { readsWhole, replyViewOf } from '../domain/reply/reply-view.js';

type Query = Call<typeof operation>['query'];
const NOTHING: Page<Stored<Reply>> = { items: [], next: null };

@Injectable()
export class ListReplies {
  constructor(
    private readonly requests: CirculatedRequests,
    private readonly replies: ReplyRepository,
    private readonly capacity: UnheldCapacity,
  ) {}

  /** An unknown request has no replies, like one that is not for the caller. @throws HTTP.BAD_CURSOR */
  async run({ caller, params, query }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    const request = await this.requests.find(params.requestId);
    const reader = readerOf(caller, request?.requester);
    if (reader === null) return { items: [], next: null };
    const { items, next } = await this.page(caller, reader, params.requestId, query);
    const views = await Promise.all(items.map((row) => this.view(row, reader)));
    return { items: views.flatMap((view) => view ?? []), next };
  }

  private async view(row: Stored<Reply>, reader: Reader): Promise<ReplyView | undefined> {
    const view = replyViewOf(row, reader);
    if (!view || !readsWhole(reader)) return view;
    const notReserved = await this.capacity.of(row.state);
    return notReserved.length > 0 ? { ...view, notReserved } : view;
  }

  private async page(caller: Caller, reader: Reader, requestId: RequestId, query: Query): Promise<Page<Stored<Reply>>> {
    const shows = (row: Stored<Reply>) => replyViewOf(row, reader) !== undefined;
    if (reader !== 'provider') return listSegments([{ ...this.replies.all(requestId), shows }], query);
    const own = caller.party === null ? undefined : await this.replies.find(requestId, caller.party);
    return own ? { items: [own], next: null } : NOTHING;
  }
}
