import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '..');
/** Folders that hold no adapter. */
const OTHERS = ['chain', 'record', 'relay', 'testing'];
const folders = readdirSync(source, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !OTHERS.includes(entry.name))
  .map(({ name }) => name);

it('has the adapters that the design names', () => {
  expect(folders).toEqual(['embedded', 'mongodb']);
});

it.each(folders)('runs the contract suite on %s', (name) => {
  const spec = join(source, name, `${name}.int.spec.ts`);
  expect(existsSync(spec)).toBe(true);
  expect(readFileSync(spec, 'utf8')).toContain(`documentStoreContract('${name}', `);
});
