import type { Changed, recordAdherence as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { AdherenceFacts } from '../adapters/adherence-facts.js';
import { actorOf } from '../domain/actor.js';

@Injectable()
export class RecordAdherence {
  constructor(
    private readonly facts: AdherenceFacts,
    private readonly clock: Clock,
  ) {}

  /** @throws HTTP.IDEMPOTENCY_KEY_REUSED */
  run(call: Call<typeof operation>): Promise<Changed> {
    const { creation, caller, body } = call;
    const context = contextOf(call, this.clock.now());
    return this.facts.record(creation.id('f'), creation.bodyHash, body, actorOf(caller), context);
  }
}
