import type { Changed, postSummary as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestSteps } from '../adapters/request-steps.js';
import { WorkingGroup } from '../adapters/working-group.js';
import { postSummary } from '../domain/posting.js';
import { procedureOf } from '../domain/procedures/procedure-of.js';
import { assertNoPause } from '../domain/referral.js';

@Injectable()
export class PostSummary {
  constructor(
    private readonly steps: RequestSteps,
    private readonly group: WorkingGroup,
  ) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, REQUEST.WINDOW_OPEN, REQUEST.OBJECTED, REQUEST.NO_CONSENT, REQUEST.REFERRED; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const open = await this.group.openFor(call.params.id);
    return this.steps.take(call, (request, actor) => {
      assertNoPause(procedureOf(request), open);
      return postSummary(request, actor);
    });
  }
}
