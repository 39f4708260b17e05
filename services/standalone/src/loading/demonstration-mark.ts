import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalDateSchema } from '@clearinghouse/contracts';
import { z } from 'zod';

const Mark = z.object({ seed: z.string(), today: LocalDateSchema, loaded: z.boolean() });
/** Which demonstration a data folder holds: its day stays that of the first start, or a resumed load would differ. */
export type DemonstrationMark = z.output<typeof Mark>;

const FILE = 'demonstration.json';

/** Undefined before the first start. */
export async function readMark(folder: string): Promise<DemonstrationMark | undefined> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Mark.parse(JSON.parse(text));
}

export async function writeMark(folder: string, mark: DemonstrationMark): Promise<void> {
  const draft = join(folder, `${FILE}.new`);
  await writeFile(draft, JSON.stringify(mark), { mode: 0o600 });
  await rename(draft, join(folder, FILE));
}
