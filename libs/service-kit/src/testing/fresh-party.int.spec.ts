import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PartyCodeSchema } from '@clearinghouse/contracts';
import { claimParty, freshOrganization } from './fresh-party.js';

describe('fresh parties', () => {
  it('are fictitious, and never the same twice until all are used; then they start again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-parties-'));
    const first = Array.from({ length: 597 }, () => claimParty(folder));
    expect(new Set(first).size).toBe(597);
    expect(first.filter((code) => !/^X[B-LO-Z][A-Z]$/.test(code) || code === 'XKX')).toEqual([]);
    expect(first).toContain(claimParty(folder));
    rmSync(folder, { recursive: true });
  });
  it('are organizations too', () => {
    const [one, other] = [freshOrganization(), freshOrganization()];
    expect(PartyCodeSchema.parse(one)).toBe(one);
    expect(one).not.toBe(other);
  });
});
