import type { DataOf, EventEnvelope, itemAgreed } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { withAgreement } from '../domain/requester-facts.js';
import { NoteRequesterFacts } from '../note-requester-facts/note-requester-facts.handler.js';

@Injectable()
export class OnItemAgreed {
  constructor(private readonly facts: NoteRequesterFacts) {}

  /** From now on this provider is known to work with the requester, on every open item. */
  run(event: EventEnvelope<DataOf<typeof itemAgreed>>): Promise<void> {
    const { requester, provider, agreement } = event.data;
    return this.facts.run(event, requester, (known) => withAgreement(known, agreement, provider));
  }
}
