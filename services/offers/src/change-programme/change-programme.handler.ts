import type { Changed, changeProgramme as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../adapters/programme.repository.js';
import { actorOf } from '../domain/actor.js';
import { changeProgramme } from '../domain/offering.js';

@Injectable()
export class ChangeProgramme {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws PROGRAMME.NOT_FOUND, PROGRAMME.RETIRED, PROGRAMME.PROVIDER_FIXED; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const offered = await this.programmes.forChange(call);
    const events = changeProgramme(offered.state, call.body, actorOf(call.caller));
    return this.programmes.save(offered, events, contextOf(call, this.clock.now()));
  }
}
