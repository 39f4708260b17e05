// The two running systems that end-to-end and browser tests talk to: one process, and one process per service.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyIn, startCluster } from '../cluster/processes.mjs';
import { standaloneProcess } from '../load/standalone.mjs';

/** @returns {Promise<{environment: Record<string, string>, stop: () => Promise<void>}>} */
export async function startSystems(root, stack) {
  const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-systems-'));
  const clock = join(folder, 'clock');
  const tokenKey = keyIn(folder);
  const shared = {
    CLEARINGHOUSE_TOKEN_KEY: tokenKey,
    CLEARINGHOUSE_TEST_CLOCK: clock,
    CLEARINGHOUSE_RATE_LIMIT: '100000',
  };
  const started = [];
  const stop = async () => {
    await Promise.all(started.map((system) => system.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const standalone = await standaloneProcess({
      root,
      folder,
      extra: { ...shared, CLEARINGHOUSE_DEMONSTRATION: 'yes' },
    });
    started.push(standalone);
    await standalone.start(90);
    const installation = `e2e-${process.pid}-${Date.now().toString(36)}`;
    const cluster = await startCluster({ root, folder, stack, installation, gatewayPort: 0, extra: shared });
    started.push({ stop: cluster.stopAll });
    const environment = {
      E2E_STANDALONE_URL: standalone.url,
      E2E_CLUSTER_URL: cluster.url,
      E2E_TOKEN_KEY: tokenKey,
      E2E_TEST_CLOCK: clock,
    };
    return { environment, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
