import { type Changed, CodedError, type withdrawPractice as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { PracticeRepository } from '../adapters/practice.repository.js';
import { actorOf } from '../domain/actor.js';

@Injectable()
export class WithdrawPractice {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws PRACTICE.NOT_FOUND; ACCESS.FORBIDDEN for another State; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { caller, params, expected } = call;
    const { id, state } = await this.practices.get(params.id);
    const foreign = caller.role === 'permanent-mission' && caller.party !== state.practice.state;
    if (foreign) throw new CodedError('PRACTICE.NOT_FOUND');
    const events = [{ type: 'practice-withdrawn', data: {}, ...actorOf(caller) }];
    const context = contextOf(call, this.clock.now());
    return this.practices.save(id, expected, { ...state, withdrawn: true }, events, context);
  }
}
