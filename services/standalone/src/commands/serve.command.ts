import { type Instant, type LocalDate } from '@clearinghouse/contracts';
import { closeOnSignal, DataFolderHeld } from '@clearinghouse/service-kit';
import type { Command } from 'commander';
import { links } from '../composition/links.js';
import { Refusal, serverAt } from '../composition/server.js';
import { settings } from '../composition/settings.js';
import { startStandalone, type Standalone } from '../composition/start-standalone.js';
import { loadOnce } from '../loading/load-once.js';
import { say } from './say.js';

const SUBJECT = 'demonstration';
const dayOf = (at: Instant): LocalDate => at.slice(0, 10) as LocalDate; // an instant begins with its day

function inWords(error: unknown): never {
  if (error instanceof DataFolderHeld) {
    const where = error.url ? `, which serves at ${error.url}` : '';
    throw new Refusal(`The data folder ${error.folder} is in use by process ${error.pid ?? '(unknown)'}${where}.`);
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    throw new Refusal(`${error.message}. Name another port with CLEARINGHOUSE_PORT.`);
  throw error;
}

async function greet({ url, platform }: Standalone, logFile: string | null): Promise<void> {
  say(`Clearinghouse is ready at ${url}`);
  for (const line of await links(url, platform.tokenKey)) say(line);
  if (logFile) say(`  The log is in ${logFile}. Ctrl-C stops the server.`);
}

/** Live, while people already look: what it plays appears on their pages. */
async function playDemonstration({ url, platform }: Standalone, folder: string): Promise<void> {
  const began = performance.now();
  const server = serverAt(url, platform.tokenKey, SUBJECT);
  const played = await loadOnce(server, folder, dayOf(platform.clock.now()), say);
  if (played) say(`The demonstration is complete after ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

async function serve(): Promise<void> {
  const all = settings(process.env, process.stdout.isTTY);
  const { log, configuration } = all;
  const standalone = await startStandalone(all).catch(inWords);
  closeOnSignal(log, () => standalone.close());
  await greet(standalone, all.logFile);
  if (!configuration.demonstration) return;
  await playDemonstration(standalone, configuration.dataFolder).catch((err: unknown) => {
    log.error({ err }, 'the demonstration was not loaded to its end; the next start goes on with it');
    say(`The demonstration was not loaded to its end: ${err instanceof Error ? err.message : String(err)}`);
  });
}

export const addServe = (program: Command): void =>
  void program
    .command('serve')
    .description('run every service in this process, on the data folder, until Ctrl-C or SIGTERM')
    .action(serve);
