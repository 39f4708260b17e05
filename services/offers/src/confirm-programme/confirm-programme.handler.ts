import type { Changed, confirmProgramme as operation } from '@clearinghouse/contracts';
import { localDateOf } from '@clearinghouse/calendar';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../adapters/programme.repository.js';
import { actorOf } from '../domain/actor.js';
import { confirmProgramme } from '../domain/offering.js';
import { HEADQUARTERS } from '../domain/zone.js';

@Injectable()
export class ConfirmProgramme {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws PROGRAMME.NOT_FOUND, PROGRAMME.RETIRED; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const offered = await this.programmes.forChange(call);
    const context = contextOf(call, this.clock.now());
    const today = localDateOf(context.at, HEADQUARTERS);
    const events = confirmProgramme(offered.state, today, actorOf(call.caller, call.body.why));
    return this.programmes.save(offered, events, context);
  }
}
