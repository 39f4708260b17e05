import type { Changed, changeProgramme as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ContactRepository } from '../adapters/contact.repository.js';
import { ProgrammeRepository } from '../adapters/programme.repository.js';
import { actorOf } from '../domain/actor.js';
import { draftChange } from '../domain/clearance.js';
import { withoutContact } from '../domain/contact.js';
import { changeProgramme } from '../domain/offering.js';

@Injectable()
export class ChangeProgramme {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly contacts: ContactRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws PROGRAMME.NOT_FOUND, PROGRAMME.RETIRED, PROGRAMME.PROVIDER_FIXED; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const offered = await this.programmes.forChange(call);
    const { programme, contact } = withoutContact(call.body);
    const change = (await this.contacts.clears(call.caller, programme.provider)) ? changeProgramme : draftChange;
    const events = change(offered.state, programme, actorOf(call.caller));
    const context = contextOf(call, this.clock.now());
    await this.contacts.putOfProgramme(call.params.id, programme.provider, contact, context);
    return this.programmes.save(offered, events, context);
  }
}
