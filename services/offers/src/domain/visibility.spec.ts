import {
  type Caller,
  type Level,
  LEVELS,
  type LocalDate,
  ProgrammeFields,
  type ProgrammeId,
} from '@clearinghouse/contracts';
import { caller, offered } from '../testing/samples.js';
import { viewOf } from './view.js';
import { levelOf, PROGRAMME_FIELDS } from './visibility.js';

const entries = {
  open: offered(),
  closed: offered({ public: false }),
  retired: offered({}, 'retired'),
  waiting: offered({}, 'awaiting-clearance'),
};
const levels = (who: Caller) =>
  Object.fromEntries(Object.entries(entries).map(([name, each]) => [name, levelOf(who, each)]));

describe('who sees a programme', () => {
  it.each([
    ['its provider', caller('provider-officer', 'XBB'), 'party', 'party', 'party', 'party'],
    ['experts', caller('expert'), 'experts', 'experts', 'experts', null],
    ['the registrar', caller('registrar'), 'experts', 'experts', 'experts', 'experts'],
    ['the Chair', caller('chair'), 'experts', 'experts', 'experts', null],
    ['members', caller('committee-member'), 'committee', 'committee', null, null],
    ['another provider', caller('provider-officer', 'XCC'), 'public', null, null, null],
    ['a State', caller('permanent-mission', 'XBB'), 'public', null, null, null],
    ['administrators', caller('administrator'), 'public', null, null, null],
    ['everybody', caller('public'), 'public', null, null, null],
  ] as const)('%s', (_, who, open, closed, retired, waiting) =>
    expect(levels(who)).toEqual({ open, closed, retired, waiting }),
  );
});

const BESIDE = ['pending', 'providerName', 'status', 'confirmedOn', 'notConfirmedSince'];

describe('what is seen of a programme', () => {
  const id = 'p-1' as ProgrammeId;
  const beside = { today: '2026-03-01' as LocalDate, contact: { office: 'O', email: 'office@example.org' } };

  it('is every field of the contract, by the table', () => {
    const fields = [...Object.keys(ProgrammeFields.shape), ...BESIDE];
    expect(Object.keys(PROGRAMME_FIELDS).sort()).toEqual(fields.sort());
  });

  it.each(LEVELS.filter((level) => level !== 'circulated'))('%s: the fields of the table and no others', (level) => {
    const view = viewOf(id, 3, { ...entries.open, pending: entries.closed.programme }, level, beside);
    const seen = Object.keys(view).filter((name) => name !== 'id' && name !== 'version');
    const table = Object.entries<readonly Level[]>(PROGRAMME_FIELDS);
    expect(view.id).toBe(id);
    expect(seen.sort()).toEqual(table.flatMap(([name, at]) => (at.includes(level) ? [name] : [])).sort());
  });

  it('has the version to those who may change it, and to others one that moves with what they see', () => {
    for (const level of ['party', 'experts'] as const)
      expect(viewOf(id, 3, entries.open, level, beside).version).toBe(3);
    const { programme } = entries.open;
    const hidden = { ...entries.open, programme: { ...programme, budgetCeilingUsd: 1 } };
    const shown = { ...entries.open, programme: { ...programme, title: 'Another title' } };
    for (const level of ['public', 'committee'] as const) {
      const { version } = viewOf(id, 3, entries.open, level, beside);
      expect(viewOf(id, 4, hidden, level, beside).version).toBe(version);
      expect(viewOf(id, 4, shown, level, beside).version).not.toBe(version);
    }
  });

  it('shows capacity, ceiling and contact to nobody else', () => {
    for (const level of ['public', 'committee'] as const)
      expect(JSON.stringify(viewOf(id, 3, entries.open, level, beside))).not.toMatch(
        /capacity|Ceiling|contact|onfirmed|example\.org/,
      );
  });
});
