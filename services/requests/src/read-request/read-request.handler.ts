import type { AnswerOf, readRequest as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestRepository } from '../adapters/request.repository.js';
import { viewOf } from '../domain/view.js';

@Injectable()
export class ReadRequest {
  constructor(private readonly requests: RequestRepository) {}

  /** @throws REQUEST.NOT_FOUND also for a request that the caller may not see */
  async run({ params, caller }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    const { request, level } = await this.requests.visible(params.id, caller);
    return viewOf(params.id, request.version, request.state, level);
  }
}
