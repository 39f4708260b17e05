import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolderHeld, holdDataFolder, holderOf } from './data-folder.js';

/** Takes the lock as `holdDataFolder` does, says so, and stays. */
const HOLDER = `
  const fs = require('node:fs');
  const file = fs.openSync(process.argv[1], 'a+');
  if (!require('fs-native-extensions').tryLock(file)) process.exit(1);
  fs.writeSync(file, JSON.stringify({ pid: process.pid, url: 'http://127.0.0.1:1' }));
  console.log('held');
  setInterval(() => undefined, 1000);`;

describe('the data folder', () => {
  let path: string;
  beforeEach(async () => void (path = await mkdtemp(join(tmpdir(), 'clearinghouse-folder-'))));
  afterEach(() => rm(path, { recursive: true }));

  it('has one owner, and says who and where', async () => {
    const mine = await holdDataFolder(path);
    await mine.announce('http://127.0.0.1:8080');
    const second = holdDataFolder(path);
    await expect(second).rejects.toBeInstanceOf(DataFolderHeld);
    await expect(second).rejects.toMatchObject({ pid: process.pid, url: 'http://127.0.0.1:8080' });
    await expect(second).rejects.toThrow(`in use by process ${process.pid}, which serves at http://127.0.0.1:8080`);
    expect(await holderOf(path)).toEqual({ pid: process.pid, url: 'http://127.0.0.1:8080' });
    await mine.release();
    expect(await holderOf(path)).toBeNull();
    await (await holdDataFolder(path)).release();
  });

  it('is free again when its owner is killed', async () => {
    const child = spawn(process.execPath, ['-e', HOLDER, join(path, 'holder.json')], { cwd: __dirname });
    await once(child.stdout, 'data');
    await expect(holdDataFolder(path)).rejects.toMatchObject({ pid: child.pid, url: 'http://127.0.0.1:1' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await holdDataFolder(path)).release();
  });

  it('does not exist for whoever only asks', async () => {
    expect(await holderOf(join(path, 'nowhere'))).toBeNull();
  });
});
