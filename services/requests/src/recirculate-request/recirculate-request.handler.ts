import type { Changed, LocalDate, recirculateRequest as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ProviderList } from '../adapters/provider-list.js';
import { RequestSteps } from '../adapters/request-steps.js';
import { WorkingGroup } from '../adapters/working-group.js';
import { recirculateRequest } from '../domain/recirculation.js';
import { procedureOf } from '../domain/procedures/procedure-of.js';
import { assertNoPause } from '../domain/referral.js';

@Injectable()
export class RecirculateRequest {
  constructor(
    private readonly steps: RequestSteps,
    private readonly providers: ProviderList,
    private readonly group: WorkingGroup,
  ) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, REQUEST.NOT_CONFIRMED, REQUEST.NO_CONSENT, REQUEST.NO_ADDRESSEES, REQUEST.UNKNOWN_ADDRESSEE, REQUEST.REFERRED; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const list = await this.providers.all();
    const open = await this.group.openFor(call.params.id);
    return this.steps.take(call, (request, actor, at) => {
      assertNoPause(procedureOf(request), open);
      const today = at.slice(0, 10) as LocalDate; // an Instant begins with a day that exists
      return recirculateRequest(request, list, actor, today);
    });
  }
}
