import type { AnswerOf, readRequest as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestRepository } from '../adapters/request.repository.js';
import { versionFor } from '../domain/version.js';
import { viewOf } from '../domain/view.js';
import { providerIn } from '../domain/visibility.js';

export interface ReadAnswer {
  readonly view: AnswerOf<typeof operation>;
  /** Whether search engines may list what was read: a public page, if the State agrees. */
  readonly indexed: boolean;
}

@Injectable()
export class ReadRequest {
  constructor(private readonly requests: RequestRepository) {}

  /** @throws REQUEST.NOT_FOUND also for a request that the caller may not see; REQUEST.RECALLED */
  async run({ params, caller }: Call<typeof operation>): Promise<ReadAnswer> {
    const { request, level } = await this.requests.visible(params.id, caller);
    const { version, state } = request;
    const view = viewOf(params.id, versionFor(caller, level, version, state), state, level, providerIn(caller));
    return { view, indexed: level === 'public' && state.display?.indexed === true };
  }
}
