import type { adherenceRecorded, DataOf, EventEnvelope } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { withAdherence } from '../domain/requester-facts.js';
import { NoteRequesterFacts } from '../note-requester-facts/note-requester-facts.handler.js';

@Injectable()
export class OnAdherenceRecorded {
  constructor(private readonly facts: NoteRequesterFacts) {}

  /** Conditions of providers are held against it, on every open item of that State. */
  run(event: EventEnvelope<DataOf<typeof adherenceRecorded>>): Promise<void> {
    const { data, time, subject } = event;
    return this.facts.run(event, data.state, (known) => withAdherence(known, data, time, subject));
  }
}
