import type { Collection, CollectionDefinition, DocumentStore, SaveContext } from '@clearinghouse/document-store';
import { DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';

/** Base64, so that both stores keep it alike. */
interface Chunk {
  readonly content: string;
}
export const attachmentChunkCollection: CollectionDefinition<Chunk> = {
  name: 'attachment-chunks',
  schemaVersion: 1,
  history: false,
  indexes: {},
};
const PUT = [{ type: 'chunk-put', data: {} }];

/** Contents of files, in chunks numbered from 1. What is put again replaces what was there; what is erased is gone. */
@Injectable()
export class AttachmentChunks {
  private readonly chunks: Collection<Chunk>;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.chunks = store.collection(attachmentChunkCollection);
  }

  async put(file: string, no: number, bytes: Uint8Array, context: SaveContext): Promise<void> {
    const chunk = { content: Buffer.from(bytes).toString('base64') };
    const earlier = await this.chunks.get(idOf(file, no));
    if (earlier) await this.chunks.save(earlier.id, earlier.version, chunk, PUT, context);
    else await this.chunks.insert(idOf(file, no), chunk, PUT, context);
  }

  /** In order, one in memory at a time. @throws Error for a chunk that is not there */
  async *read(file: string, count: number): AsyncGenerator<Buffer> {
    for (let no = 1; no <= count; no++) {
      const chunk = await this.chunks.get(idOf(file, no));
      if (!chunk) throw new Error(`chunk ${no} of ${file} is missing`);
      yield Buffer.from(chunk.state.content, 'base64');
    }
  }

  /** Also one that was kept and not counted. */
  async erase(file: string, count: number): Promise<void> {
    for (let no = 1; no <= count; no++) {
      const chunk = await this.chunks.get(idOf(file, no));
      if (chunk) await this.chunks.remove(chunk.id, chunk.version);
    }
  }
}

const idOf = (file: string, no: number): string => `${file}:${no}`;
