import { eventually, startTestService, type TestService } from '../testing/index.js';
import { noteService } from '../testing/sample/note.service.js';
import { readNote, writeNote } from '../testing/sample/note.operations.js';

describe('a service on a platform', () => {
  let service: TestService;
  beforeAll(async () => void (service = await startTestService(noteService)));
  afterAll(() => service.close());

  it('carries a call through event and job, once', async () => {
    const officer = await service.as('provider-officer');
    const { answer } = await officer.call(writeNote, { body: { recipient: 'XAB', title: 'A note' } });
    const note = await eventually('the stamp', async () => {
      const read = await officer.call(readNote, { params: { id: answer.id } });
      return read.answer.stamps > 0 && read;
    });
    expect(note.answer).toEqual({ recipient: 'XAB', title: 'A note', size: 0, stamps: 1, version: 3 });
    expect(note.etag).toBe('"3"');
  });
});
