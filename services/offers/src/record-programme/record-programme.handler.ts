import type { Changed, ProgrammeId, recordProgramme as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ContactRepository } from '../adapters/contact.repository.js';
import { ProgrammeRepository } from '../adapters/programme.repository.js';
import { actorOf } from '../domain/actor.js';
import { draftProgramme } from '../domain/clearance.js';
import { withoutContact } from '../domain/contact.js';
import { assertSpeaksFor } from '../domain/entitlement.js';
import { recordProgramme } from '../domain/offering.js';

@Injectable()
export class RecordProgramme {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly contacts: ContactRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ACCESS.FORBIDDEN for another provider; HTTP.IDEMPOTENCY_KEY_REUSED */
  async run({ caller, body, creation, correlationId }: Call<typeof operation>): Promise<Changed> {
    assertSpeaksFor(caller, body.provider);
    const { programme, contact } = withoutContact(body);
    const id = creation.id('p');
    const context = contextOf({ correlationId }, this.clock.now());
    // The contact first, and not with a replay: a contact that was erased since must not come back.
    if (contact && !(await this.programmes.collection.get(id)))
      await this.contacts.putOfProgramme(id as ProgrammeId, programme.provider, contact, context);
    const enter = (await this.contacts.clears(caller, programme.provider)) ? recordProgramme : draftProgramme;
    const decide = () => enter(programme, actorOf(caller));
    return this.programmes.create(id, creation.bodyHash, decide, context);
  }
}
