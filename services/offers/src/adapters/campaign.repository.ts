import { type CampaignId, type Changed, CodedError } from '@clearinghouse/contracts';
import type { Actor } from '../domain/programme.events.js';
import type {
  Collection,
  CollectionDefinition,
  DocumentStore,
  SaveContext,
  Stored,
} from '@clearinghouse/document-store';
import { createOnce, DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { RenewalCampaign } from '../domain/renewal.js';

export const campaignCollection: CollectionDefinition<RenewalCampaign> = {
  name: 'renewal-campaigns',
  schemaVersion: 1,
  indexes: {},
};

@Injectable()
export class CampaignRepository {
  private readonly campaigns: Collection<RenewalCampaign>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.campaigns = store.collection(campaignCollection);
  }

  /** @throws RENEWAL.NOT_FOUND */
  async get(id: CampaignId): Promise<Stored<RenewalCampaign>> {
    const stored = await this.campaigns.get(id);
    if (!stored) throw new CodedError('RENEWAL.NOT_FOUND');
    return stored;
  }

  /** @throws HTTP.IDEMPOTENCY_KEY_REUSED */
  create(
    id: string,
    bodyHash: string,
    prepare: () => Promise<RenewalCampaign>,
    actor: Actor,
    context: SaveContext,
  ): Promise<Changed> {
    const insert = async () => {
      const state = await prepare();
      const data = { title: state.title, planned: state.planned, providers: state.drafts.length };
      return { state, events: [{ type: 'renewal-prepared', data, ...actor }] };
    };
    return createOnce(this.campaigns, id, bodyHash, insert, context);
  }

  /** @throws StoreError stale-version */
  async save(
    { id }: Stored<RenewalCampaign>,
    expected: number,
    state: RenewalCampaign,
    data: object,
    actor: Actor,
    context: SaveContext,
  ): Promise<Changed> {
    const events = [{ type: 'renewal-sent', data, ...actor }];
    return { id, version: await this.campaigns.save(id, expected, state, events, context) };
  }
}
