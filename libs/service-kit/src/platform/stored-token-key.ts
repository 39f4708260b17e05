import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeTokenKey, readTokenKey } from '../access/token-key.js';

/** The key of an installation that was given none, made at the first start; readable by its owner only. */
export async function storedTokenKey(dataFolder: string): Promise<Uint8Array> {
  const path = join(dataFolder, 'token-key');
  const text = await readFile(path, 'utf8').catch(() => makeAndKeep(path));
  const key = readTokenKey(text.trim());
  if (!key) throw new Error(`${path} does not hold a token key: remove it to have a new one made`);
  return key;
}

async function makeAndKeep(path: string): Promise<string> {
  const text = makeTokenKey();
  await writeFile(path, text, { mode: 0o600, flag: 'wx' });
  return text;
}
