import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const section = (name: string) =>
  new RegExp(`(<!-- made from the tables: ${name} -->\n\n)[\\s\\S]*?(\n\n<!-- end -->)`);

/**
 * A page of docs as it is, and as it is with `text` in its part `name`; undefined when it has no such part. A run with
 * WRITE_DOCUMENTS=yes writes it first.
 */
export function writtenPage(page: string, name: string, text: string): { is: string; should: string } | undefined {
  const path = join(__dirname, '../../../../docs', page);
  const before = readFileSync(path, 'utf8');
  if (!section(name).test(before)) return undefined;
  const should = before.replace(section(name), (_, begin: string, end: string) => begin + text + end);
  if (process.env['WRITE_DOCUMENTS'] === 'yes') writeFileSync(path, should);
  return { is: readFileSync(path, 'utf8'), should };
}
