import type { Topic } from '@clearinghouse/contracts';
import { commit, type EmbeddedFile } from '@clearinghouse/document-store/embedded';

const BYTES = 200;

/** Where a shared group goes on in a topic after a restart: the lowest unfinished number. 0 for a new group. */
export class Cursors {
  private readonly positions;

  constructor(
    private readonly file: EmbeddedFile,
    installation: string,
  ) {
    this.positions = file.openDB<number, [string, Topic]>({ name: `event-cursors.${installation}` });
  }

  read(group: string, topic: Topic): number {
    return this.positions.get([group, topic]) ?? 0;
  }

  cursor(group: string, topic: Topic): Cursor {
    const write = (next: number) => commit(this.file, BYTES, () => this.positions.putSync([group, topic], next));
    return new Cursor(write, this.read(group, topic));
  }
}

/** Writes the latest position only, one write at a time: under load many positions share one. */
export class Cursor {
  private writing: Promise<void> | undefined;
  private wanted: number;

  constructor(
    private readonly write: (next: number) => Promise<unknown>,
    private written: number,
  ) {
    this.wanted = written;
  }

  moveTo(next: number): void {
    this.wanted = next;
    if (this.wanted !== this.written) this.writing ??= this.catchUp();
  }

  /** Resolves when the latest position is committed, or could not be: then its events come again. */
  async settled(): Promise<void> {
    await this.writing;
  }

  private async catchUp(): Promise<void> {
    try {
      while (this.written !== this.wanted) {
        const next = this.wanted;
        await this.write(next);
        this.written = next;
      }
    } catch {
      // a full disk: the position is written with a later move
    } finally {
      this.writing = undefined;
    }
  }
}
