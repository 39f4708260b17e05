import type { AnswerOf, readAdherence as operation } from '@clearinghouse/contracts';
import { CodedError } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { AdherenceFacts } from '../adapters/adherence-facts.js';
import { adherenceOf } from '../domain/adherence.js';

@Injectable()
export class ReadAdherence {
  constructor(private readonly facts: AdherenceFacts) {}

  /** A State reads about itself. @throws ACCESS.FORBIDDEN for another State */
  async run({ params, caller }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    const stateSide = ['drafter', 'clearing-ministry', 'permanent-mission'].includes(caller.role);
    if (stateSide && caller.party !== params.state) throw new CodedError('ACCESS.FORBIDDEN');
    return adherenceOf(params.state, await this.facts.of(params.state));
  }
}
