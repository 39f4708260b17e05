import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { procedureSections } from './procedure-sections.js';

const path = join(__dirname, '../../../../docs/procedure.md');
const section = (name: string) =>
  new RegExp(`(<!-- made from the tables: ${name} -->\n\n)[\\s\\S]*?(\n\n<!-- end -->)`);

/** Put right by a run with WRITE_DOCUMENTS=yes. */
describe('docs/procedure.md', () => {
  it.each(Object.entries(procedureSections()))('says of %s what the tables say', (name, text) => {
    const before = readFileSync(path, 'utf8');
    const page = before.replace(section(name), (_, begin: string, end: string) => begin + text + end);
    if (process.env['WRITE_DOCUMENTS'] === 'yes') writeFileSync(path, page);
    expect(before).toMatch(section(name));
    expect(readFileSync(path, 'utf8')).toBe(page);
  });
});
