import { CodedError, letterWritten } from '@clearinghouse/contracts';
import type { AppendedEvent, Collection, DocumentStore } from '@clearinghouse/document-store';
import { Controller, Inject } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import type { Call } from '../../http/call.js';
import { contextOf } from '../../http/context.js';
import { createOnce } from '../../http/create-once.js';
import { Input } from '../../http/input.js';
import { Serves } from '../../http/serves.js';
import { DOCUMENT_STORE } from '../../tokens.js';
import { noteCollection, type NoteState } from './note.collection.js';
import { changeNote, readNote, writeNote } from './note.operations.js';

@Controller()
export class NoteController {
  private readonly notes: Collection<NoteState>;

  constructor(
    @Inject(DOCUMENT_STORE) store: DocumentStore,
    private readonly clock: Clock,
  ) {
    this.notes = store.collection(noteCollection);
  }

  @Serves(writeNote)
  async write(@Input() call: Call<typeof writeNote>) {
    const now = this.clock.now();
    const state = { ...call.body, stamps: 0, stampOwed: false, writtenAt: now };
    const id = call.creation.id('r');
    const insert = () => ({ state, events: [written(id, state)] });
    return createOnce(this.notes, id, call.creation.bodyHash, insert, contextOf(call, now));
  }

  @Serves(changeNote)
  async change(@Input() call: Call<typeof changeNote>) {
    const { id } = call.params;
    const note = await this.notes.get(id);
    if (!note) throw new CodedError('PROGRAMME.NOT_FOUND');
    if (call.body.title === 'boom') throw new Error(`broken by ${call.body.title} of ${call.body.recipient}`);
    const state = { ...note.state, ...call.body };
    const event = { type: 'note-changed', data: {} };
    return { id, version: await this.notes.save(id, call.expected, state, [event], contextOf(call, this.clock.now())) };
  }

  @Serves(readNote)
  async read(@Input() { params }: Call<typeof readNote>) {
    const note = await this.notes.get(params.id);
    if (!note) throw new CodedError('PROGRAMME.NOT_FOUND');
    const { recipient, title, size, stamps } = note.state;
    const view = { recipient, title, size, stamps, version: note.version };
    return title === 'indiscreet' ? { ...view, stampOwed: note.state.stampOwed } : view;
  }
}

const written = (requestId: string, { recipient }: NoteState): AppendedEvent => ({
  type: letterWritten.type,
  data: { requestId, recipient, purpose: 'acknowledgement' },
  audience: { levels: ['experts'], parties: [recipient] },
});
