import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';

const Holder = z.object({ pid: z.int().nullable(), url: z.string().nullable() });
export type Holder = z.output<typeof Holder>;

const BYTES = 300;

/** One write of one length, so that nobody reads a mixture of two. */
export async function writeHolder(file: FileHandle, holder: Holder): Promise<void> {
  await file.write(JSON.stringify(holder).padEnd(BYTES), 0);
  await file.datasync();
}

/** A holder that has taken the lock and not yet written is unknown. */
export async function readHolder(file: FileHandle): Promise<Holder> {
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(BYTES), 0, BYTES, 0);
    return Holder.parse(JSON.parse(buffer.toString('utf8', 0, bytesRead)));
  } catch {
    return { pid: null, url: null };
  }
}
