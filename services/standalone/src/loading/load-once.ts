import type { LocalDate } from '@clearinghouse/contracts';
import type { Server } from '../composition/server.js';
import { DEMONSTRATION_SEED, demonstration } from '../demonstration/demonstration.js';
import { readMark, writeMark } from './demonstration-mark.js';
import { loadDemonstration } from './load-demonstration.js';

/** Loads the demonstration into a folder that has none or half of one; answers whether there was something to do. */
export async function loadOnce(
  server: Server,
  folder: string,
  today: LocalDate,
  say: (line: string) => void,
): Promise<boolean> {
  const mark = (await readMark(folder)) ?? { seed: DEMONSTRATION_SEED, today, loaded: false };
  if (mark.loaded) return false;
  await writeMark(folder, mark);
  await loadDemonstration(server, demonstration(mark.seed, mark.today), say);
  await writeMark(folder, { ...mark, loaded: true });
  return true;
}
