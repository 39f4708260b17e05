import { OPERATIONS } from '@clearinghouse/contracts';
import { accessDocument } from './access-document.js';

const document = accessDocument([...OPERATIONS.values()], { programme: { title: ['public', 'experts'], contact: [] } });
const row = (name: string) =>
  document
    .split('\n')
    .find((line) => line.startsWith(`| \`${name}\``))
    ?.split('|')
    .map((cell) => cell.trim());

describe('the document of access', () => {
  it('has a row for every use case, with its roles', () => {
    expect([...OPERATIONS.keys()].filter((id) => row(id) === undefined)).toEqual([]);
    expect(row('match-again')?.slice(2, -1)).toEqual(['', '', '', '', '', '', 'x', '', '', 'x', '']);
  });
  it('has a row for every field, with its levels', () => {
    expect(row('title')?.slice(2, -1)).toEqual(['x', '', '', '', 'x']);
    expect(row('contact')?.slice(2, -1)).toEqual(['', '', '', '', '']);
  });
});
