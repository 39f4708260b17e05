import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeTokenKey, readTokenKey } from '../access/token-key.js';

/** A key that an installation was not given, made at the first start; readable by its owner only. */
export async function keptKey(dataFolder: string, name: string): Promise<Uint8Array> {
  const path = join(dataFolder, name);
  const text = await readFile(path, 'utf8').catch(() => makeAndKeep(path));
  const key = readTokenKey(text.trim());
  if (!key) throw new Error(`${path} does not hold a key: remove it to have a new one made`);
  return key;
}

async function makeAndKeep(path: string): Promise<string> {
  const text = makeTokenKey();
  await writeFile(path, text, { mode: 0o600, flag: 'wx' });
  return text;
}
