import type { Changed, recordRenewalSent as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { CampaignRepository } from '../adapters/campaign.repository.js';
import { actorOf } from '../domain/actor.js';
import { markSent } from '../domain/renewal.js';

@Injectable()
export class RecordRenewalSent {
  constructor(
    private readonly campaigns: CampaignRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws RENEWAL.NOT_FOUND, RENEWAL.NO_DRAFT, RENEWAL.SENT; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { provider, on, reference } = call.body;
    const stored = await this.campaigns.get(call.params.id);
    const after = markSent(stored.state, provider, { on, reference });
    const context = contextOf(call, this.clock.now());
    return this.campaigns.save(stored, call.expected, after, call.body, actorOf(call.caller), context);
  }
}
