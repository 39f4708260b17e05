import { constants } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { tryLock } from 'fs-native-extensions';
import { type Holder, readHolder, writeHolder } from './holder.js';

/** Another process owns the data folder: its number, and where it serves, if it got that far. */
export class DataFolderHeld extends Error {
  readonly pid: number | null;
  readonly url: string | null;

  constructor(
    readonly folder: string,
    holder: Holder,
  ) {
    const where = holder.url ? `, which serves at ${holder.url}` : '';
    super(`the data folder ${folder} is in use by process ${holder.pid ?? '(unknown)'}${where}`);
    this.name = 'DataFolderHeld';
    this.pid = holder.pid;
    this.url = holder.url;
  }
}

export interface DataFolder {
  readonly path: string;
  /** Tells others where the holder serves. */
  announce(url: string): Promise<void>;
  release(): Promise<void>;
}

const LOCK_FILE = 'holder.json';

/**
 * Creates the folder and takes its lock. The operating system frees it when the process ends, however it ends.
 * @throws DataFolderHeld
 */
export async function holdDataFolder(path: string): Promise<DataFolder> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const file = await open(join(path, LOCK_FILE), constants.O_RDWR | constants.O_CREAT, 0o600);
  if (!tryLock(file.fd)) throw new DataFolderHeld(path, await readAndClose(file));
  await writeHolder(file, { pid: process.pid, url: null });
  return {
    path,
    announce: (url) => writeHolder(file, { pid: process.pid, url }),
    release: () => file.close(),
  };
}

/** Who holds a folder, or null when nobody does. For commands that talk to a running server if there is one. */
export async function holderOf(path: string): Promise<Holder | null> {
  const file = await open(join(path, LOCK_FILE), 'r+').catch(() => undefined);
  if (!file) return null;
  if (!tryLock(file.fd)) return readAndClose(file);
  await file.close();
  return null;
}

const readAndClose = (file: FileHandle): Promise<Holder> => readHolder(file).finally(() => file.close());
