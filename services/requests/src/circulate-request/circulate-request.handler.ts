import type { Changed, circulateRequest as operation, LocalDate } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ProviderList } from '../adapters/provider-list.js';
import { RequestRepository } from '../adapters/request.repository.js';
import { actorOf } from '../domain/actor.js';
import { circulateRequest } from '../domain/circulation.js';

@Injectable()
export class CirculateRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly providers: ProviderList,
    private readonly clock: Clock,
  ) {}

  /**
   * The list is read as it stands now; the day of circulation is that of UTC.
   * @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, REQUEST.NO_CONSENT, REQUEST.NO_ADDRESSEES, REQUEST.UNKNOWN_ADDRESSEE;
   * StoreError stale-version
   */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const at = this.clock.now();
    const request = await this.requests.forChange(call);
    const list = await this.providers.all();
    const today = at.slice(0, 10) as LocalDate; // an Instant begins with a day that exists
    const actor = actorOf(call.caller, call.body.why);
    const events = circulateRequest(request.state, call.body.addressees, list, actor, today);
    return this.requests.save(request, events, contextOf(call, at));
  }
}
