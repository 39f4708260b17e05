import { type BodyOf, type importProgrammes, instant, ProgrammeSchema, type Programme } from '@clearinghouse/contracts';
import { viewOfBatch } from './batch.js';
import { differencesBetween } from './differences.js';
import { importedId } from './imported-id.js';
import type { Importing, Known } from './importing.js';
import { isOlder } from './origin.js';
import { isOwed, preview } from './preview.js';
import { validateRows } from './validate-rows.js';

type Row = BodyOf<typeof importProgrammes>['rows'][number];
const fields = { provider: 'XBB', providerKind: 'state', title: 'Licensing course' };
const row = (line: number, more: Partial<Row> = {}): Row => ({ key: `k${line}`, line, fields, ...more });
const importing = (known?: Known<Programme>): Importing<Programme> => ({
  prefix: 'p',
  schema: ProgrammeSchema,
  check: ({ title }) => (title === 'odd' ? [{ path: 'title', message: 'is odd' }] : []),
  find: () => Promise.resolve(known),
});
const body = ProgrammeSchema.parse(fields);

describe('reading the rows of an import', () => {
  it('names every fault by line and field', () => {
    const rows = [
      row(1),
      row(2, { fields: { ...fields, title: 7, surprise: true } }),
      row(3, { key: 'k1', fields: { ...fields, title: 'odd' } }),
    ];
    const { faults } = validateRows(rows, importing());
    expect(faults.map(({ line, path }) => [line, path]).sort()).toEqual([
      [2, 'surprise'],
      [2, 'title'],
      [3, 'key'],
      [3, 'title'],
    ]);
  });

  it('keeps messages short and refuses what would not fit one event', () => {
    const long = { ...fields, title: 'x', areas: ['no such area'] };
    expect(validateRows([row(1, { fields: long })], importing()).faults[0]?.message.length).toBeLessThan(210);
    const heavy = {
      ...importing(),
      schema: ProgrammeSchema.transform((p) => ({ ...p, conditions: 'é'.repeat(110_000) })),
    };
    expect(validateRows([row(1)], heavy).faults).toMatchObject([{ line: 1, path: '' }]);
  });
});

describe('what an import would do', () => {
  const outcome = async (known?: Known<Programme>) => {
    const { outcome: what, differences } = await preview({ row: row(1), body }, 'list', importing(known));
    return [what, differences];
  };
  const other = { ...body, title: 'Before', languages: ['fr' as const] };

  it('tells new, unchanged, amended and not amended rows apart', async () => {
    expect(await outcome()).toEqual(['new', []]);
    expect(await outcome({ body: { ...body }, amendable: () => true })).toEqual(['unchanged', []]);
    expect(await outcome({ body: other, amendable: () => true })).toEqual(['amendment', ['languages', 'title']]);
    expect(await outcome({ body: other, amendable: () => false })).toEqual(['not-amended', ['languages', 'title']]);
  });

  it('owes work for new and amended rows only', () => {
    const owed = (['new', 'unchanged', 'amendment', 'not-amended'] as const).filter((each) =>
      isOwed({ ...row(1), id: 'p-1', outcome: each, differences: [], body }),
    );
    expect(owed).toEqual(['new', 'amendment']);
  });
});

describe('particulars', () => {
  it('derives the same id from the same source and key, and no two alike', () => {
    expect(importedId('p', 'list', 'k1')).toMatch(/^p-[0-9a-f]{32}$/);
    expect(importedId('p', 'list', 'k1')).toBe(importedId('p', 'list', 'k1'));
    expect(importedId('p', 'list', 'k2')).not.toBe(importedId('p', 'list', 'k1'));
    expect(importedId('p', 'a', 'bc')).not.toBe(importedId('p', 'ab', 'c'));
  });

  it('counts neither the order of keys nor absent fields as a difference', () => {
    expect(differencesBetween({ a: 1, b: { c: 1, d: 2 } }, { b: { d: 2, c: 1 }, a: 1, e: undefined })).toEqual([]);
    expect(differencesBetween({ a: [1, 2] }, { a: [2, 1], z: null })).toEqual(['a', 'z']);
  });

  it('lets no older batch undo a newer one', () => {
    const at = (batch: string, hour: number) => ({
      ...{ source: 's', key: 'k', batch },
      acceptedAt: instant(Date.UTC(2026, 0, 1, hour)),
    });
    expect(isOlder(at('b-1', 1), undefined)).toBe(false);
    expect(isOlder(at('b-1', 1), at('b-1', 1))).toBe(true);
    expect(isOlder(at('b-1', 1), at('b-2', 2))).toBe(true);
    expect(isOlder(at('b-2', 2), at('b-1', 1))).toBe(false);
  });

  it('says how far a batch is', () => {
    const rows = [1, 2].map((line) => ({
      ...row(line),
      id: `p-${line}`,
      outcome: 'new' as const,
      differences: [],
      body,
    }));
    const status = (id: string | null, applied: number) => viewOfBatch(id, { applied, rows }).status;
    expect([status(null, 0), status('b-1', 0), status('b-1', 1), status('b-1', 2)]).toEqual([
      'dry-run',
      'accepted',
      'applying',
      'applied',
    ]);
  });
});
