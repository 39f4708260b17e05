import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNMATCHED_AREA } from '@clearinghouse/service-kit/testing';

const root = join(__dirname, '..');
const shared = ['*.e2e.spec.ts', '*.browser.spec.ts', 'tools/stories/*', 'services/standalone/src/demonstration/*'];
const files = execFileSync('git', ['ls-files', ...shared], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);

const text = (path: string) => readFileSync(join(root, path), 'utf8');
const count = (path: string, word: RegExp) => text(path).match(word)?.length ?? 0;

it('is named by nobody who records programmes on a system that specs share', () => {
  const [paragraph] = UNMATCHED_AREA.split('.');
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((path) => new RegExp(`['"]${paragraph}\\b`).test(text(path)))).toEqual([]);
});

it('is not met either by a programme that states no areas, which any need may meet', () => {
  const unstated = files.filter((path) => count(path, /\bproviderKind\b/g) > count(path, /\bareas\b/g));
  expect(unstated).toEqual([]);
});
