import type { AnswerOf, readRenewal as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { CampaignRepository } from '../adapters/campaign.repository.js';

@Injectable()
export class ReadRenewal {
  constructor(private readonly campaigns: CampaignRepository) {}

  /** @throws RENEWAL.NOT_FOUND */
  async run({ params }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    const { version, state } = await this.campaigns.get(params.id);
    const drafts = state.drafts.map((draft) => {
      const sent = state.sent[draft.provider];
      return sent ? { ...draft, sent } : draft;
    });
    return { id: params.id, version, title: state.title, planned: state.planned, drafts };
  }
}
