import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNMATCHED_AREA } from '@clearinghouse/service-kit/testing';

const root = join(__dirname, '..');
const shared = ['*.e2e.spec.ts', '*.browser.spec.ts', 'tools/stories/*', 'services/standalone/src/demonstration/*'];
const files = execFileSync('git', ['ls-files', ...shared], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);

it('is named by nobody who records programmes on a system that specs share', () => {
  const [paragraph] = UNMATCHED_AREA.split('.');
  const names = (path: string) => new RegExp(`['"]${paragraph}\\b`).test(readFileSync(join(root, path), 'utf8'));
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter(names)).toEqual([]);
});
