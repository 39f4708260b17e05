import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LETTER_PURPOSES } from '@clearinghouse/contracts';
import { CONFIGURATION } from '@clearinghouse/service-kit';

// What documents say of the code is held to the code.
const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

it('explains every setting in docs/operations.md, with its default, and no other', () => {
  const rows = read('docs/operations.md').matchAll(/^\| `(CLEARINGHOUSE_\w+)`\s*\| ([^|]+?)\s*\|/gm);
  const documented = new Map([...rows].map(([, name, value]) => [name, value]));
  expect([...documented.keys()].sort()).toEqual([...new Set(CONFIGURATION.map(({ name }) => name))].sort());
  const wrong = CONFIGURATION.filter((each) => each.default && !documented.get(each.name)?.includes(each.default));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

it('tells in docs/letters.md of every purpose of a letter, and of no other', () => {
  const table = read('docs/letters.md').split('\n## ')[0] ?? '';
  const told = [...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, purpose]) => purpose);
  expect(told.sort()).toEqual([...LETTER_PURPOSES].sort());
});

it('draws every folder of services and libs in docs/architecture.md, and no other', () => {
  const drawing = /```mermaid\n([\s\S]*?)```/.exec(read('docs/architecture.md'))?.[1] ?? '';
  const drawn = [...drawing.matchAll(/^\s*([a-z-]+)\[\(?([a-z-]+): /gm)].map(([, , label]) => label);
  const folders = ['services', 'libs'].flatMap((folder) => readdirSync(join(root, folder)));
  expect([...new Set(drawn)].sort()).toEqual(folders.sort());
});

it.each(['README.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)])(
  'links in %s lead somewhere',
  (path) => {
    if (!path.endsWith('.md')) return;
    const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  },
);

it('lists every decision in docs/adr/README.md', () => {
  const records = readdirSync(join(root, 'docs/adr')).filter((name) => /^\d{4}-/.test(name));
  expect(records.filter((name) => !read('docs/adr/README.md').includes(`(${name})`))).toEqual([]);
});
