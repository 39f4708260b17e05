import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '../../definition.js';
import { noteCollection } from './note.collection.js';
import { NoteController } from './note.controllers.js';
import { changeNote, readNote, writeNote } from './note.operations.js';
import { OnLetterWritten } from './on-letter-written.js';
import { StampNote, StampsOwed } from './stamp-note.js';

@Module({ controllers: [NoteController, OnLetterWritten], providers: [StampNote, StampsOwed] })
class NoteModule {}

/** The smallest service that has everything: an aggregate, an event, a job. For the tests of this library. */
export const noteService: ServiceDefinition = {
  name: 'offers',
  module: NoteModule,
  operations: [writeNote, changeNote, readNote],
  collections: [noteCollection],
  consumes: { topics: ['letters'], ignores: [] },
  jobs: [{ queue: 'stamp-note', worker: StampNote, owed: StampsOwed }],
};
