import type { AnswerOf, listReferrals as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestRepository } from '../adapters/request.repository.js';
import { WorkingGroup } from '../adapters/working-group.js';
import { referralView } from '../domain/referral.js';

@Injectable()
export class ListReferrals {
  constructor(
    private readonly requests: RequestRepository,
    private readonly group: WorkingGroup,
  ) {}

  /** @throws REQUEST.NOT_FOUND */
  async run({ params, caller }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    await this.requests.visible(params.id, caller);
    const referrals = await this.group.of(params.id);
    return { items: referrals.map(({ id, version, state }) => referralView(id, version, state)) };
  }
}
