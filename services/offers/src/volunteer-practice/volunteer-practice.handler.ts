import { type Changed, CodedError, type volunteerPractice as operation } from '@clearinghouse/contracts';
import { localDateOf } from '@clearinghouse/calendar';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { PracticeRepository } from '../adapters/practice.repository.js';
import { actorOf } from '../domain/actor.js';
import { HEADQUARTERS } from '../domain/zone.js';

@Injectable()
export class VolunteerPractice {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ACCESS.FORBIDDEN for another State; HTTP.IDEMPOTENCY_KEY_REUSED */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { creation, caller, body } = call;
    if (caller.role === 'permanent-mission' && caller.party !== body.state) throw new CodedError('ACCESS.FORBIDDEN');
    const context = contextOf(call, this.clock.now());
    const state = { practice: body, volunteeredOn: localDateOf(context.at, HEADQUARTERS), withdrawn: false };
    const events = [{ type: 'practice-volunteered', data: body, ...actorOf(caller) }];
    return this.practices.create(creation.id('e'), creation.bodyHash, state, events, context);
  }
}
