import { CodedError, type readConsolidatedReply as operation } from '@clearinghouse/contracts';
import { type Call, Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { CirculatedRequests } from '../adapters/circulated-requests.js';
import { ReplyRepository } from '../adapters/reply.repository.js';
import { consolidate, type ConsolidatedReply } from '../domain/reply/consolidated-reply.js';

@Injectable()
export class ReadConsolidatedReply {
  constructor(
    private readonly requests: CirculatedRequests,
    private readonly replies: ReplyRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws REPLY.NOT_FOUND for a request that was never circulated */
  async run({ params }: Call<typeof operation>): Promise<ConsolidatedReply> {
    const { requestId } = params;
    const request = await this.requests.find(requestId);
    if (!request) throw new CodedError('REPLY.NOT_FOUND');
    return consolidate(requestId, request, await this.replies.everyReply(requestId), this.clock.now());
  }
}
