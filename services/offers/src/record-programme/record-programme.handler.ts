import type { Changed, recordProgramme as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../adapters/programme.repository.js';
import { actorOf } from '../domain/actor.js';
import { assertSpeaksFor } from '../domain/entitlement.js';
import { recordProgramme } from '../domain/offering.js';

@Injectable()
export class RecordProgramme {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ACCESS.FORBIDDEN for another provider; HTTP.IDEMPOTENCY_KEY_REUSED */
  async run({ caller, body, creation, correlationId }: Call<typeof operation>): Promise<Changed> {
    assertSpeaksFor(caller, body.provider);
    const decide = () => recordProgramme(body, actorOf(caller));
    const context = contextOf({ correlationId }, this.clock.now());
    return this.programmes.create(creation.id('p'), creation.bodyHash, decide, context);
  }
}
