import { setTimeout as pause } from 'node:timers/promises';
import type { Collection, DocumentStore } from '@clearinghouse/document-store';
import type { Job, JobRun } from '@clearinghouse/job-queue';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import type { JobWorkerClass, OwedWork } from '../../definition.js';
import { DOCUMENT_STORE } from '../../tokens.js';
import { noteCollection, type NoteState } from './note.collection.js';

/** How long a stamp takes, and what the worker went through. */
export const stamping = { takesMs: 0, started: 0, finished: 0 };

@Injectable()
export class StampNote implements JobWorkerClass {
  private readonly notes: Collection<NoteState>;

  constructor(
    @Inject(DOCUMENT_STORE) store: DocumentStore,
    private readonly clock: Clock,
  ) {
    this.notes = store.collection(noteCollection);
  }

  async run({ key, signal }: JobRun): Promise<void> {
    const note = await this.notes.get(key);
    if (!note?.state.stampOwed) return;
    stamping.started += 1;
    await pause(stamping.takesMs, undefined, { signal });
    const state = { ...note.state, stampOwed: false, stamps: note.state.stamps + 1 };
    const context = { at: this.clock.now(), correlationId: key };
    await this.notes.save(key, note.version, state, [{ type: 'stamped', data: {} }], context);
    stamping.finished += 1;
  }
}

@Injectable()
export class StampsOwed implements OwedWork {
  private readonly owing: ReturnType<Collection<NoteState>['lookup']>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.owing = store.collection(noteCollection).lookup('owed');
  }

  async *owed(): AsyncIterable<Job> {
    for (const { id } of (await this.owing({ key: 'owed', limit: 100 })).items) yield { key: id, seen: {} };
  }
}
