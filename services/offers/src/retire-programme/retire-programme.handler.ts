import type { Changed, retireProgramme as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../adapters/programme.repository.js';
import { actorOf } from '../domain/actor.js';
import { retireProgramme } from '../domain/offering.js';

@Injectable()
export class RetireProgramme {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws PROGRAMME.NOT_FOUND, PROGRAMME.RETIRED; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const offered = await this.programmes.forChange(call);
    const events = retireProgramme(offered.state, actorOf(call.caller, call.body.why));
    return this.programmes.save(offered, events, contextOf(call, this.clock.now()));
  }
}
