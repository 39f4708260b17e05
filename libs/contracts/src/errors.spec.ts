import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodedError, ERRORS } from './errors.js';

const page = readFileSync(join(__dirname, '../../../docs/errors.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('docs/errors.md', () => {
  it('lists every code with its status and meaning, in the order of the table', () => {
    expect(rows.map(([code, status, meaning]) => [code, Number(status), meaning])).toEqual(
      Object.entries(ERRORS).map(([code, [status, title]]) => [`\`${code}\``, status, title]),
    );
  });

  it('says of each what to do', () => {
    expect(rows.filter(([, , , advice]) => !advice?.endsWith('.')).map(([code]) => code)).toEqual([]);
  });
});

describe('coded errors', () => {
  it('are named AREA.WHAT_IS_WRONG, with an HTTP status of a failure', () => {
    for (const [code, [status]] of Object.entries(ERRORS)) {
      expect(code).toMatch(/^[A-Z]+\.[A-Z_]+$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(600);
    }
  });

  it('carry their parameters and cause', () => {
    const cause = new Error('below');
    const error = new CodedError('REQUEST.WRONG_STATE', { state: 'draft' }, { cause });
    expect(error).toMatchObject({ code: 'REQUEST.WRONG_STATE', params: { state: 'draft' }, cause, name: 'CodedError' });
  });
});
