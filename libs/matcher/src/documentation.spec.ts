import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTCOMES } from './outcomes.js';
import { DEFAULT_POLICY } from './policy.js';
import { SUBSTITUTES, UNDEFINED_WORDS } from './rules/substitutes.js';

const page = readFileSync(join(__dirname, '../../../docs/matching.md'), 'utf8');

/** Rows of the table that follows a heading or line, as cells without padding. */
function tableAfter(line: string): string[][] {
  const [, after = ''] = page.split(line);
  const rows = after.trimStart().split('\n\n')[0]?.split('\n').slice(2) ?? [];
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
const rowsOf = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).map(([needed, given]) => [needed, given.join(', ')]);

describe('docs/matching.md', () => {
  it('has the substitutions and undefined words of the engine', () => {
    expect(tableAfter('(`type.substitute`):')).toEqual(rowsOf(SUBSTITUTES));
    expect(tableAfter('one has to ask (`type.open`):')).toEqual(rowsOf(UNDEFINED_WORDS));
  });

  it('has the weights of the standard policy, in order', () => {
    const rows = tableAfter('500 is neutral. All divisions round down.').map(([factor, weight]) => [
      factor,
      Number(weight),
    ]);
    expect(rows).toEqual(Object.entries(DEFAULT_POLICY.weights));
  });

  it('names every outcome', () => {
    expect(Object.keys(OUTCOMES).filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });
});
