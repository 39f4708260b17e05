import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestPlatform } from '../testing/index.js';

describe('the embedded platform', () => {
  let dataFolder: string;
  beforeEach(async () => void (dataFolder = await mkdtemp(join(tmpdir(), 'clearinghouse-platform-'))));
  afterEach(() => rm(dataFolder, { recursive: true }));

  it('makes a token key of its own, for its owner only, and keeps it', async () => {
    const first = await openTestPlatform({ dataFolder });
    await first.open();
    expect(first.tokenKey.length).toBeGreaterThanOrEqual(32);
    expect((await stat(join(dataFolder, 'token-key'))).mode & 0o777).toBe(0o600);
    await first.close();
    const second = await openTestPlatform({ dataFolder });
    expect(second.tokenKey).toEqual(first.tokenKey);
    expect(second.lines.join()).not.toContain(await readFile(join(dataFolder, 'token-key'), 'utf8'));
    await second.close();
  });

  it('says which parts do not answer once they are closed', async () => {
    const platform = await openTestPlatform({ dataFolder });
    expect(await platform.waitingFor()).toEqual(['documents']);
    await platform.open();
    expect(await platform.waitingFor()).toEqual([]);
    await platform.close();
    expect(await platform.waitingFor()).toEqual(['documents', 'events', 'jobs']);
  });
});
