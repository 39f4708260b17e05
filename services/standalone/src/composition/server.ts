import { mkdir } from 'node:fs/promises';
import { type PartyCode, type Role } from '@clearinghouse/contracts';
import {
  ApiClient,
  type Environment,
  holderOf,
  mintToken,
  type StandaloneConfiguration,
  storedTokenKey,
} from '@clearinghouse/service-kit';
import { configurationOf, settings } from './settings.js';
import { startStandalone } from './start-standalone.js';

/** A server that commands talk to, and the right to speak to it in any role. */
export interface Server {
  readonly url: string;
  /** `timeoutMs`: how long one call may take; default 30 s. */
  as(role: Role, party?: PartyCode, timeoutMs?: number): Promise<ApiClient>;
}

/** A failure that a person can do something about: said without a stack. */
export class Refusal extends Error {}

const SECONDS_PER_HOUR = 3600;
const SUBJECT = 'command-line';

/** The key of the configuration, else that of the data folder; a token may be asked for before the first start. */
export async function tokenKeyOf({ tokenKey, dataFolder }: StandaloneConfiguration): Promise<Uint8Array> {
  if (tokenKey) return tokenKey;
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  return storedTokenKey(dataFolder);
}

export function serverAt(url: string, key: Uint8Array, subject = SUBJECT): Server {
  return {
    url,
    as: async (role, party, timeoutMs) =>
      new ApiClient(url, await mintToken(key, { role, party, subject, ttlSeconds: SECONDS_PER_HOUR }), timeoutMs),
  };
}

async function runningServer(configuration: StandaloneConfiguration): Promise<string | null> {
  const holder = await holderOf(configuration.dataFolder);
  if (!holder) return null;
  if (holder.url) return holder.url;
  throw new Refusal(`process ${holder.pid ?? '(unknown)'} is starting on ${configuration.dataFolder}; try again soon`);
}

/** The folder is opened for the length of the work: without a demonstration, on a free port. */
async function withOwnServer<T>(environment: Environment, work: (server: Server) => Promise<T>): Promise<T> {
  const own = settings({ ...environment, CLEARINGHOUSE_PORT: '0', CLEARINGHOUSE_LOG_LEVEL: 'error' }, false);
  const standalone = await startStandalone(own);
  try {
    return await work(serverAt(standalone.url, standalone.platform.tokenKey));
  } finally {
    await standalone.close();
  }
}

/**
 * Work on the server of CLEARINGHOUSE_URL, else on the one that holds the data folder, else on one that is started for it.
 * @throws Refusal when the server is still starting
 */
export async function withServer<T>(environment: Environment, work: (server: Server) => Promise<T>): Promise<T> {
  const configuration = configurationOf(environment);
  const url = environment['CLEARINGHOUSE_URL'] || (await runningServer(configuration));
  if (!url) return withOwnServer(environment, work);
  return work(serverAt(url.replace(/\/+$/, ''), await tokenKeyOf(configuration)));
}
