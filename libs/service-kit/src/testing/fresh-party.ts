import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { PartyCode } from '@clearinghouse/contracts';
import { hashOf } from '../http/hash-of.js';

/** XAA to XZZ without XKX, which is in use for a real place, and without the rows that play in the demonstration. */
const STATES = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  .flatMap((b) => [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((c) => `X${b}${c}`))
  .filter((code) => code !== 'XKX' && !/^X[AMN]/.test(code));

/** One folder a system under test: its address is what test files of one run share. */
const claims = join(
  tmpdir(),
  `clearinghouse-parties-${hashOf(process.env['E2E_STANDALONE_URL'] ?? process.pid).slice(0, 12)}`,
);

/** A fictitious State that no other test file of this run uses. */
export const freshParty = (): PartyCode => claimParty(claims);

/** A code is claimed by creating a file. When all 597 are, which is many runs later, they are free again. */
export function claimParty(folder: string): PartyCode {
  mkdirSync(folder, { recursive: true });
  const from = randomBytes(2).readUInt16BE() % STATES.length;
  const code = [...STATES.slice(from), ...STATES.slice(0, from)].find((each) => claim(folder, each));
  if (code !== undefined) return code as PartyCode; // of the form that PartyCodeSchema wants
  rmSync(folder, { recursive: true, force: true });
  return claimParty(folder);
}

/** A fictitious organization; there are more than can be used up. */
export const freshOrganization = (): PartyCode => `ORG-${randomBytes(6).toString('hex').toUpperCase()}` as PartyCode; // of the form that PartyCodeSchema wants

function claim(folder: string, code: string): boolean {
  try {
    writeFileSync(join(folder, code), '', { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}
