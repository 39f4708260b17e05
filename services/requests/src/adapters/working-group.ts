import { type Changed, CodedError, type RequestId } from '@clearinghouse/contracts';
import type { DocumentStore, SaveContext, Stored } from '@clearinghouse/document-store';
import { type CreationKey, DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { PROCEDURE_VERSIONS } from '../domain/procedures/procedures.js';
import { advise, type Referral, refer } from '../domain/referral.js';
import type { Actor } from '../domain/request.events.js';
import { AggregatesOfRequest, besideRequests } from './aggregates-of-request.js';

const SOME_PAUSE = PROCEDURE_VERSIONS.some(({ referralPauses }) => referralPauses);

export const referralCollection = besideRequests<Referral>('referrals');

/** Referrals to the Working Group, each an aggregate of its own. */
@Injectable()
export class WorkingGroup {
  private readonly referrals: AggregatesOfRequest<Referral>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.referrals = new AggregatesOfRequest(store, referralCollection, 'w');
  }

  refer(id: RequestId, key: CreationKey, actor: Actor, why: string, context: SaveContext): Promise<Changed> {
    return this.referrals.begin(id, key, () => refer(id, actor, why, context.at), context);
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
    const stored = await this.referrals.find(of, id);
    if (!stored) throw new CodedError('REFERRAL.NOT_FOUND');
    return this.referrals.change(stored, expected, (before) => advise(id, before, text, actor, context.at), context);
  }

  /** In the order in which they were asked for. */
  of(id: RequestId): Promise<readonly Stored<Referral>[]> {
    return this.referrals.of(id, ({ askedAt }) => askedAt);
  }

  /** How many wait for advice; not asked for while no procedure on file would pause for them. */
  async openFor(id: RequestId): Promise<number> {
    if (!SOME_PAUSE) return 0;
    return (await this.of(id)).filter(({ state }) => !state.advice).length;
  }
}
