import { type Changed, CodedError, type RequestId } from '@clearinghouse/contracts';
import type {
  Collection,
  CollectionDefinition,
  DocumentStore,
  SaveContext,
  Stored,
} from '@clearinghouse/document-store';
import { type CreationKey, createOnce, DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { PROCEDURE_VERSIONS } from '../domain/procedures/procedures.js';
import { advise, type Referral, refer } from '../domain/referral.js';
import type { Actor } from '../domain/request.events.js';

const OF_REQUEST = 'of-request';
const SOME_PAUSE = PROCEDURE_VERSIONS.some(({ referralPauses }) => referralPauses);

export const referralCollection: CollectionDefinition<Referral> = {
  name: 'referrals',
  schemaVersion: 1,
  topic: 'requests',
  indexes: { [OF_REQUEST]: { kind: 'lookup', keys: ({ requestId }) => [requestId] } },
};

/** Referrals to the Working Group, each an aggregate of its own. */
@Injectable()
export class WorkingGroup {
  private readonly referrals: Collection<Referral>;
  private readonly byRequest: ReturnType<Collection<Referral>['lookup']>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.referrals = store.collection(referralCollection);
    this.byRequest = this.referrals.lookup(OF_REQUEST);
  }

  refer(id: RequestId, key: CreationKey, actor: Actor, why: string, context: SaveContext): Promise<Changed> {
    const referral = `${id}:${key.id('w')}`;
    return createOnce(this.referrals, referral, key.bodyHash, () => refer(id, actor, why, context.at), context);
  }

  /** @throws REFERRAL.NOT_FOUND, REFERRAL.WRONG_STATE; StoreError stale-version */
  async advise(
    of: RequestId,
    id: string,
    expected: number,
    text: string,
    actor: Actor,
    context: SaveContext,
  ): Promise<Changed> {
    const stored = await this.referrals.get(id);
    if (stored?.state.requestId !== of) throw new CodedError('REFERRAL.NOT_FOUND');
    const { state, events } = advise(id, stored.state, text, actor, context.at);
    return { id, version: await this.referrals.save(id, expected, state, events, context) };
  }

  /** In the order in which they were asked for; at most 200 of one request. */
  async of(id: RequestId): Promise<readonly Stored<Referral>[]> {
    const { items } = await this.byRequest({ key: id, limit: 200 });
    return [...items].sort((a, b) => (a.state.askedAt < b.state.askedAt ? -1 : 1));
  }

  /** How many wait for advice; not asked for while no procedure on file would pause for them. */
  async openFor(id: RequestId): Promise<number> {
    if (!SOME_PAUSE) return 0;
    return (await this.of(id)).filter(({ state }) => !state.advice).length;
  }
}
