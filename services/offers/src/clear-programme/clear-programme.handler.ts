import { type Changed, type clearProgramme as operation, CodedError } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ContactRepository } from '../adapters/contact.repository.js';
import { ProgrammeRepository } from '../adapters/programme.repository.js';
import { actorOf } from '../domain/actor.js';
import { clearProgramme } from '../domain/clearance.js';

@Injectable()
export class ClearProgramme {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly contacts: ContactRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws PROGRAMME.NOT_FOUND, PROGRAMME.RETIRED, PROGRAMME.NOTHING_TO_CLEAR; ACCESS.FORBIDDEN for another account than the
   * point of contact's; StoreError stale-version
   */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const offered = await this.programmes.forChange(call);
    const { provider } = offered.state.programme;
    if (!(await this.contacts.clears(call.caller, provider))) throw new CodedError('ACCESS.FORBIDDEN');
    const events = clearProgramme(offered.state, actorOf(call.caller, call.body.why));
    return this.programmes.save(offered, events, contextOf(call, this.clock.now()));
  }
}
