import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant, PartyCode, Role } from '@clearinghouse/contracts';
import { Clock, mintToken, readTokenKey, standaloneConfiguration } from '@clearinghouse/service-kit';
import { recordedLog } from '@clearinghouse/service-kit/testing';
import { startStandalone, type Standalone } from '../composition/start-standalone.js';
import { askAt, type Ask } from './ask.js';
import { follow, type Stream } from './follow.js';

/** A clock that stands still, so that two installations write the same times. */
class StandingClock extends Clock {
  now(): Instant {
    return '2026-03-02T15:00:00.000Z' as Instant; // of the form that the schema wants
  }
}

const KEY = 'YWNjZXNzLXdhbGstYWNjZXNzLXdhbGstYWNjZXNzLXdhbGs';

/** A person who may sign in. */
export interface Person {
  readonly role: Role;
  readonly party?: PartyCode;
}

export interface Installation {
  readonly standalone: Standalone;
  readonly lines: readonly string[];
  /** A way to ask as somebody; one person for each role and party. */
  as(person: Person): Promise<Ask>;
  /** Follows the live updates of somebody from now on. */
  follow(person: Person): Promise<Stream>;
  close(): Promise<void>;
}

/** Every service in this process, empty, over HTTP. */
export async function startInstallation(): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'clearinghouse-access-'));
  const configuration = standaloneConfiguration({
    ...{ CLEARINGHOUSE_DATA: folder, CLEARINGHOUSE_PORT: '0', CLEARINGHOUSE_TOKEN_KEY: KEY },
    ...{ CLEARINGHOUSE_DEMONSTRATION: 'no', CLEARINGHOUSE_CHECKPOINT_KEY: KEY },
  });
  const { log, lines } = recordedLog();
  const standalone = await startStandalone({ configuration, log, clock: new StandingClock() });
  return {
    standalone,
    lines,
    as: async (person) => askAt(standalone.url, await tokenOf(person)),
    follow: async (person) => follow(standalone.url, await tokenOf(person)),
    close: async () => {
      await standalone.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function tokenOf({ role, party }: Person): Promise<string | undefined> {
  const key = readTokenKey(KEY);
  if (role === 'public' || !key) return undefined;
  return mintToken(key, { role, party, subject: `person-${role}${party ? `-${party}` : ''}`, ttlSeconds: 3600 });
}
