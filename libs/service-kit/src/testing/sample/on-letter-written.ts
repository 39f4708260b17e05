import { CodedError, type DataOf, type EventEnvelope, letterWritten } from '@clearinghouse/contracts';
import type { Collection, DocumentStore } from '@clearinghouse/document-store';
import type { JobQueue } from '@clearinghouse/job-queue';
import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { Clock } from '../../clock/clock.js';
import { contextOfEvent } from '../../http/context.js';
import { correlationId } from '../../logging/correlation.js';
import { DOCUMENT_STORE, JOB_QUEUE } from '../../tokens.js';
import { noteCollection, type NoteState } from './note.collection.js';

/** What the handler saw, for the tests; and whether it may succeed. */
export const handling = { fails: false, correlations: [] as (string | undefined)[] };

@Controller()
export class OnLetterWritten {
  private readonly notes: Collection<NoteState>;

  constructor(
    @Inject(DOCUMENT_STORE) store: DocumentStore,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {
    this.notes = store.collection(noteCollection);
  }

  @EventPattern(letterWritten.type)
  async run(@Payload() event: EventEnvelope<DataOf<typeof letterWritten>>): Promise<void> {
    if (handling.fails) throw new CodedError('REQUEST.WRONG_STATE');
    handling.correlations.push(correlationId());
    const note = await this.notes.get(event.subject);
    if (!note || note.state.stampOwed || note.state.stamps > 0) return;
    const state = { ...note.state, stampOwed: true };
    const context = contextOfEvent(event, this.clock.now());
    await this.notes.save(note.id, note.version, state, [{ type: 'stamp-owed', data: {} }], context);
    await this.jobs.add('stamp-note', { key: note.id, seen: {} });
  }
}
