import { type Level, LEVELS, type Operation, type Role, ROLES } from '@clearinghouse/contracts';
import { type FieldTable, levelsOf } from './fields.js';
import { MAY_CALL } from './roles.js';

/** The tables of access for people: `docs/access.md` is this text, by a test. */
export function accessDocument(
  operations: readonly Operation[],
  records: Readonly<Record<string, FieldTable>>,
): string {
  const of = (service: string) => operations.filter((each) => each.service === service).sort(byId);
  const services = [...new Set(operations.map(({ service }) => service))];
  return [
    HEAD,
    ...services.flatMap((service) => [`### ${SERVED_BY[service] ?? service}\n`, roleTable(of(service)), '']),
    FIELDS,
    ...Object.entries(records).flatMap(([name, table]) => [`### ${name}\n`, fieldTable(table), '']),
  ].join('\n');
}

const HEAD = `# Access

Made from the tables that the code reads; a test holds this page to them. To change it, change the tables
(\`libs/access/src/roles.ts\`, and the visibility table of each service's domain) and run the test with \`WRITE_DOCUMENTS=yes\`.

Three questions are answered in this order. May this role call this at all? (401 without a token, 403 otherwise.) May this caller know that
the record exists? If not, the answer is that of a record that does not exist. Which level does the caller have on this record, and which
fields does that level read? What a caller may not read is absent: it is in no list, filter, count, cursor, version, letter or stream.

## Role x use case
`;
const FIELDS = `## Field x level

A level is computed for each caller and record: the public; a provider to whom it was circulated; its own party; members of the Committee;
experts. Fields that are not here are for nobody.
`;
const SERVED_BY: Readonly<Record<string, string>> = { each: 'every service, for itself' };

const SHORT: Readonly<Record<Role, string>> = {
  public: 'public',
  drafter: 'drafter',
  'clearing-ministry': 'clearing',
  'permanent-mission': 'mission',
  'provider-officer': 'provider',
  'committee-member': 'member',
  expert: 'expert',
  registrar: 'registrar',
  chair: 'chair',
  administrator: 'admin',
  auditor: 'auditor',
};

/** By the alphabet: how a compiler orders what a module exports is its own affair. */
const byId = (some: Operation, other: Operation): number => (some.id < other.id ? -1 : 1);

const roleTable = (operations: readonly Operation[]): string =>
  table(
    ['use case', ...ROLES.map((role) => SHORT[role])],
    operations.map(({ id }) => [`\`${id}\``, ...ROLES.map((role) => mark(MAY_CALL[id]?.includes(role)))]),
  );

const fieldTable = (fields: FieldTable): string =>
  table(
    ['field', ...LEVELS],
    Object.keys(fields).map((name) => {
      const open: readonly Level[] = levelsOf(fields, name);
      return [`\`${name}\``, ...LEVELS.map((level) => mark(open.includes(level)))];
    }),
  );

const mark = (open: boolean | undefined): string => (open ? 'x' : '');

/** Columns as wide as their widest cell, as the formatter of the repository writes them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, at) => Math.max(3, name.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
