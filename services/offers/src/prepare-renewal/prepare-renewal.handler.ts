import type { Changed, prepareRenewal as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { CampaignRepository } from '../adapters/campaign.repository.js';
import { RenewalDrafts } from '../adapters/renewal-drafts.js';
import { actorOf } from '../domain/actor.js';

@Injectable()
export class PrepareRenewal {
  constructor(
    private readonly campaigns: CampaignRepository,
    private readonly renewal: RenewalDrafts,
    private readonly clock: Clock,
  ) {}

  /** The drafts as they are today, for a person to send. @throws HTTP.IDEMPOTENCY_KEY_REUSED */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { title, planned, unconfirmedDays } = call.body;
    const prepare = async () => ({
      ...{ title, planned, sent: {} },
      drafts: await this.renewal.drafts(unconfirmedDays, planned),
    });
    const { creation, caller } = call;
    const context = contextOf(call, this.clock.now());
    return this.campaigns.create(creation.id('n'), creation.bodyHash, prepare, actorOf(caller), context);
  }
}
