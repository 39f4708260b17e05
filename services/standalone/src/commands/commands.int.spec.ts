import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { DONE, FAILED, run, WRONG_USAGE } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'clearinghouse-commands-'));
const csv = join(folder, 'register.csv');
const row = (key: string, title: string, areas = 'OP3c.agencies;OP3d.law') =>
  `${key},ORG-CLI,ngo,${title},${areas},global,yes\n`;
const file = (...rows: string[]) =>
  writeFileSync(csv, `key,provider,providerKind,title,areas,regions,public\n${rows.join('')}`);

let said = '';
let before: NodeJS.ProcessEnv;
beforeAll(() => {
  before = { ...process.env };
  Object.assign(process.env, { CLEARINGHOUSE_DATA: join(folder, 'data'), CLEARINGHOUSE_URL: '' });
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
});
afterAll(() => {
  jest.restoreAllMocks();
  process.env = before;
  rmSync(folder, { recursive: true, force: true });
});

/** Exit code, and what a person reads. */
async function command(...words: string[]): Promise<[number, string]> {
  said = '';
  return [await run(words), said];
}

describe('the command line without a running server', () => {
  it('prints a token for a role', async () => {
    const [code, token] = await command('token', '--role', 'provider-officer', '--party', 'ORG-CLI', '--hours', '2');
    const { role, party, exp = 0, iat = 0 } = decodeJwt(token.trim());
    expect([code, role, party, exp - iat]).toEqual([DONE, 'provider-officer', 'ORG-CLI', 7200]);
  });

  it.each([
    [['token', '--role', 'emperor']],
    [['token', '--role', 'permanent-mission']],
    [['token', '--role', 'expert', '--hours', '-1']],
    [['token', '--role', 'drafter', '--party', 'nowhere']],
    [['import']],
    [['unheard-of']],
  ])('calls %j wrong usage', async (words) => expect((await command(...words))[0]).toBe(WRONG_USAGE));

  it('helps', async () => {
    const [code, help] = await command('--help');
    expect(code).toBe(DONE);
    for (const name of [
      'serve',
      'import',
      'match',
      'token',
      'parked',
      'republish',
      'audit',
      'load-demonstration',
      'links',
    ])
      expect(help).toContain(name);
  });

  it('previews, imports, changes nothing the second time, and shows an amendment', async () => {
    file(row('a', 'Customs course'), row('b', 'Law review'));
    expect(await command('import', csv, '--dry-run')).toEqual([
      DONE,
      expect.stringMatching(/a\tnew[^]*nothing was stored/),
    ]);
    expect(await command('import', csv)).toEqual([DONE, expect.stringMatching(/b\tnew[^]*applied/)]);
    expect((await command('import', csv))[1]).toMatch(/a\tunchanged[^]*b\tunchanged/);
    file(row('a', 'Renewed customs course'), row('b', 'Law review'));
    expect((await command('import', csv))[1]).toMatch(/a\tamendment\t\S+\ttitle[^]*b\tunchanged/);
  });

  it('accepts nothing of a file with a bad row, and names line and field', async () => {
    file(row('c', 'Good'), row('d', 'Bad', 'OP99'));
    const [code, text] = await command('import', csv);
    expect(code).toBe(FAILED);
    expect(text).toMatch(/register\.csv:3 areas\.0: .*[^]*nothing was accepted/);
    file(row('c', 'Good'));
    expect((await command('import', csv, '--dry-run'))[1]).toContain('c\tnew');
  });

  it('verifies histories, keeps what checkpoints said, and finds that a kept one is gone', async () => {
    expect(await command('audit', 'verify')).toEqual([DONE, expect.stringContaining('agree')]);
    expect(await command('audit', 'checkpoint')).toEqual([DONE, expect.stringMatching(/offers: 1 made/)]);
    const [, lines] = await command('audit', 'list');
    expect(lines).toMatch(/^offers\t1\t[0-9a-f]{64}\t/m);
    const kept = join(folder, 'kept.txt');
    writeFileSync(kept, lines);
    expect(await command('audit', 'verify', '--kept', kept)).toEqual([DONE, expect.stringContaining('agree')]);
    writeFileSync(kept, lines.replace('offers\t1\t', 'offers\t7\t'));
    expect(await command('audit', 'verify', '--kept', kept)).toEqual([
      FAILED,
      expect.stringMatching(/offers\tcheckpoint-missing\tkept\t7[^]*docs\/trust.md/),
    ]);
    writeFileSync(kept, 'not a line');
    expect(await command('audit', 'verify', '--kept', kept)).toEqual([FAILED, expect.stringContaining('kept.txt:1')]);
  });

  it('says what is wrong with its environment', async () => {
    process.env['CLEARINGHOUSE_PROT'] = '1';
    expect(await command('match')).toEqual([FAILED, expect.stringContaining('CLEARINGHOUSE_PROT is not a setting')]);
    delete process.env['CLEARINGHOUSE_PROT'];
  });
});
