import {
  type AttachmentId,
  ATTACHMENT_VISIBILITIES,
  CHUNK_BYTES,
  FileNameSchema,
  LEVELS,
} from '@clearinghouse/contracts';
import { actor, now, requestId, requestIn } from '../../testing/samples.js';
import {
  type Announced,
  type Attachment,
  type AttachmentEvent,
  chunksOf,
  evolveAttachment,
  seesAttachment,
} from './attachment.js';
import { attachmentView } from './attachment-view.js';
import { assertWhole, beginAttachment, completeAttachment, receiveChunk, removeAttachment } from './uploading.js';

const announced: Announced = {
  ...{ requestId, name: 'Note verbale.pdf', bytes: CHUNK_BYTES + 10, sha256: 'ab'.repeat(32) },
  ...{ visibility: 'party', begunAt: now },
};
const folded = (events: readonly AttachmentEvent[], from?: Attachment): Attachment => {
  const state = events.reduce<Attachment | undefined>(evolveAttachment, from);
  if (!state) throw new Error('nothing was begun');
  return state;
};
const begun = folded(beginAttachment(announced, requestIn('draft'), 0, actor));
const first = Buffer.alloc(CHUNK_BYTES, '%PDF-');
const half = folded(receiveChunk(begun, 1, first, actor), begun);
const whole = folded(receiveChunk(half, 2, Buffer.alloc(10), actor), half);
const complete = folded(completeAttachment('application/pdf', actor), whole);

describe('an upload', () => {
  it('takes chunks in order, each of its size, and is whole with the last', () => {
    expect([chunksOf(begun), whole.received, complete.status]).toEqual([2, 2, 'complete']);
    expect(() => assertWhole(half)).toThrow('ATTACHMENT.WRONG_CHUNK');
    expect(() => assertWhole(whole)).not.toThrow();
    for (const [no, chunk] of [
      [2, first],
      [1, first.subarray(1)],
      [1, Buffer.alloc(CHUNK_BYTES + 1)],
    ] as const)
      expect(() => receiveChunk(begun, no, chunk, actor)).toThrow('ATTACHMENT.WRONG_CHUNK');
    expect(() => receiveChunk(whole, 3, Buffer.alloc(10), actor)).toThrow('ATTACHMENT.WRONG_CHUNK');
  });

  it('ends with the first chunk when the content is of no type that is taken', () =>
    expect(() => receiveChunk(begun, 1, Buffer.alloc(CHUNK_BYTES, 'MZ\0'), actor)).toThrow('ATTACHMENT.UNKNOWN_TYPE'));

  it('takes nothing more once it is complete or removed', () => {
    const removed = folded(removeAttachment(complete, actor), complete);
    for (const over of [complete, removed]) {
      expect(() => receiveChunk(over, 3, first, actor)).toThrow('ATTACHMENT.WRONG_STATE');
      expect(() => assertWhole(over)).toThrow('ATTACHMENT.WRONG_STATE');
    }
    expect(removeAttachment(removed, actor)).toEqual([]);
  });

  it('is refused beyond the number that a request may have, and to those outside after circulation', () => {
    expect(() => beginAttachment(announced, requestIn('draft'), 50, actor)).toThrow('ATTACHMENT.TOO_MANY');
    const late = { ...announced, visibility: 'circulated' } as const;
    expect(() => beginAttachment(late, requestIn('circulated'), 0, actor)).toThrow('ATTACHMENT.WRONG_STATE');
    expect(() => beginAttachment(late, requestIn('acknowledged'), 0, actor)).not.toThrow();
    expect(() => beginAttachment(announced, requestIn('circulated'), 0, actor)).not.toThrow();
    const hidden = { ...announced, visibility: 'experts' } as const;
    expect(() => beginAttachment(hidden, requestIn('registered'), 0, actor)).toThrow('ACCESS.FORBIDDEN');
    const registrar = { by: 'person-3', role: 'registrar' };
    expect(() => beginAttachment(hidden, requestIn('registered'), 0, registrar)).not.toThrow();
  });
});

describe('who reads an attachment', () => {
  it.each([
    ['experts', ['experts']],
    ['party', ['party', 'experts']],
    ['committee', ['party', 'committee', 'experts']],
    ['circulated', ['circulated', 'party', 'committee', 'experts']],
    ['public', ['public', 'circulated', 'party', 'committee', 'experts']],
  ] as const)('%s: %j', (visibility, levels) => {
    expect(ATTACHMENT_VISIBILITIES).toContain(visibility);
    expect(LEVELS.filter((level) => seesAttachment(level, { ...complete, visibility }))).toEqual(levels);
  });

  it('those who may act on it see that it is on its way; removed, nobody sees it', () => {
    const open = { ...whole, visibility: 'public' } as const;
    expect(LEVELS.filter((level) => seesAttachment(level, open))).toEqual(['party', 'experts']);
    expect(LEVELS.filter((level) => seesAttachment(level, { ...open, status: 'removed' }))).toEqual([]);
  });

  it('others read neither who else may read it nor when it came', () => {
    const id = 'a-1' as AttachmentId; // an id written by hand
    expect(Object.keys(attachmentView(id, 4, complete, 'circulated')).sort()).toEqual([
      'bytes',
      'id',
      'name',
      'requestId',
      'state',
      'type',
      'version',
    ]);
    expect(attachmentView(id, 4, complete, 'party')).toMatchObject({ visibility: 'party', chunks: 2, received: 2 });
    expect(
      ['public', 'circulated', 'committee'].map((level) => attachmentView(id, 4, complete, level as never)),
    ).toEqual(
      Array(3).fill(expect.objectContaining({ version: 1 })), // who else may read it moves nothing for them
    );
    expect(attachmentView(id, 4, complete, 'experts').version).toBe(4);
  });
});

describe('the name of a file', () => {
  it.each(['../x', 'a/b', 'a\\b', '.htaccess', 'a\u202Efdp.exe', 'a\nb', '', 'con:x'])('%j is none', (name) =>
    expect(FileNameSchema.safeParse(name).success).toBe(false),
  );
  it.each(['Note verbale.pdf', 'нота.pdf', '照会.docx'])('%s', (name) => expect(FileNameSchema.parse(name)).toBe(name));
});
