import { fieldsAt, type FieldTable } from '@clearinghouse/access';
import type { Level, PartyCode } from '@clearinghouse/contracts';
import { offersService } from '@clearinghouse/offers';
import { requestsService } from '@clearinghouse/requests';
import type { Stream } from './follow.js';
import { PROVIDER, REQUESTER, STRANGER } from './parties.js';
import { type Hidden, play, playInCommittee, type Story, USUAL } from './play.js';
import { readEverything, type Seen } from './read-everything.js';
import { type Installation, type Person, startInstallation } from './start-installation.js';

const BYSTANDER = 'ORG-Y' as PartyCode; // of the form that the schema wants

/** A person, with the level on the requests and on the programme of the provider; null: neither exists for that person. */
interface Viewer extends Person {
  readonly request: Level;
  readonly programme: Level | null;
}
const OUTSIDE = { request: 'public', programme: null } as const;
const PARTY = { party: REQUESTER, request: 'party', programme: null } as const;
const COMMITTEE = { request: 'committee', programme: 'committee' } as const;
const EXPERTS = { request: 'experts', programme: 'experts' } as const;
const outsiders: readonly Viewer[] = [
  { role: 'public', ...OUTSIDE },
  { role: 'provider-officer', party: BYSTANDER, ...OUTSIDE },
  { role: 'permanent-mission', party: STRANGER, ...OUTSIDE },
  { role: 'drafter', party: STRANGER, ...OUTSIDE },
  { role: 'administrator', ...OUTSIDE },
];
const provider: Viewer = { role: 'provider-officer', party: PROVIDER, request: 'circulated', programme: 'party' };
const requester: readonly Viewer[] = [
  { role: 'permanent-mission', ...PARTY },
  { role: 'clearing-ministry', ...PARTY },
  { role: 'drafter', ...PARTY },
];
const members: readonly Viewer[] = [
  { role: 'committee-member', ...COMMITTEE },
  { role: 'auditor', ...COMMITTEE },
];
const experts: readonly Viewer[] = [
  { role: 'expert', ...EXPERTS },
  { role: 'registrar', ...EXPERTS },
  { role: 'chair', ...EXPERTS },
];
const everybody = [...outsiders, provider, ...requester, ...members, ...experts];
const nameOf = ({ role, party }: Person): string => (party ? `${role} of ${party}` : role);

/** What one installation shows: to whom, what. */
interface Shown {
  readonly story: Story;
  readonly seen: ReadonlyMap<string, readonly Seen[]>;
  readonly heard: ReadonlyMap<string, readonly string[]>;
}

async function show(hidden: Hidden, viewers: readonly Viewer[], inCommittee: boolean): Promise<Shown> {
  const installation = await startInstallation();
  try {
    const streams = await listen(installation, viewers);
    const story = await play(installation, hidden);
    if (inCommittee) await playInCommittee(installation, story);
    const seen = new Map<string, readonly Seen[]>();
    for (const viewer of viewers) seen.set(nameOf(viewer), await readEverything(installation, story, viewer));
    const heard = new Map([...streams].map(([name, stream]) => [name, stream.heard()] as const));
    for (const stream of streams.values()) stream.close();
    return { story, seen, heard };
  } finally {
    await installation.close();
  }
}

async function listen(installation: Installation, viewers: readonly Viewer[]): Promise<ReadonlyMap<string, Stream>> {
  const streams = new Map<string, Stream>();
  for (const viewer of viewers.filter(({ role }) => role !== 'public'))
    streams.set(nameOf(viewer), await installation.follow(viewer));
  return streams;
}

let usual: Shown;
beforeAll(async () => {
  usual = await show(USUAL, everybody, false);
}, 120_000);

describe('field x level', () => {
  const tables = { ...requestsService.fields, ...offersService.fields };
  const open = (record: string, level: Level | null): readonly string[] =>
    level === null ? [] : fieldsAt(tables[record] as FieldTable, level); // declared by the services
  /** Values that say their field; dates and figures stand for those that hold no text. */
  const MARKED = {
    request: ['reference', 'memorandum', 'legalStatus', 'institutionalStatus', 'assistanceReceived', 'actionPlan'],
    'need item': ['what', 'expectedResult', 'actionPlanItem'],
    programme: ['capacity', 'office', 'contact'],
  } as const;
  const markOf = (field: string): string => `HIDDEN-a-${field}`;
  const FIGURES: readonly (readonly [record: keyof typeof MARKED, field: string, mark: string])[] = [
    ['request', 'dateOfRequest', '2019-03-07'],
    ['need item', 'budgetUsd', '7654320'],
    ['programme', 'budgetCeilingUsd', '8765430'],
    ['programme', 'contact', 'hidden-a@example.org'],
  ];
  const marks = [
    ...Object.entries(MARKED).flatMap(([record, fields]) =>
      fields.map((field) => [record as keyof typeof MARKED, field, markOf(field)] as const),
    ),
    ...FIGURES,
  ];

  it.each(everybody.map((viewer) => [nameOf(viewer), viewer] as const))('%s', (name, viewer) => {
    const seen = usual.seen.get(name) ?? [];
    const wrong = marks.flatMap(([record, field, mark]) => {
      const level = record === 'programme' ? viewer.programme : viewer.request;
      const where = seen.filter(({ text }) => text.includes(mark)).map(({ what }) => what);
      if (open(record, level).includes(field)) return where.length > 0 ? [] : [`${field} is not shown`];
      return where.map((what) => `${field} in ${what}`);
    });
    expect(wrong).toEqual([]);
    expect(usual.heard.get(name)?.filter((line) => line.includes('HIDDEN')) ?? []).toEqual([]);
  });

  /** What is in no table: by the level on the request; the reason of a reply by that on the programme of its provider. */
  const READERS: Readonly<Record<string, readonly Level[]>> = {
    mission: ['party', 'experts'],
    passage: ['party', 'experts'],
    question: ['party', 'experts'],
    remark: ['experts'],
    file: ['party', 'experts'],
    why: ['party', 'committee', 'experts'],
  };
  const closedTo = ({ request, programme }: Viewer): string[] => [
    ...Object.keys(READERS).filter((field) => !READERS[field]?.includes(request)),
    ...(programme === 'party' || programme === 'experts' ? [] : ['reason']),
  ];

  it.each(everybody.map((viewer) => [nameOf(viewer), viewer] as const))(
    '%s: contacts, candidates, files, reasons',
    (name, viewer) => {
      const seen = usual.seen.get(name) ?? [];
      const wrong = closedTo(viewer).flatMap((field) =>
        seen.filter(({ text }) => text.includes(markOf(field))).map(({ what }) => `${field} in ${what}`),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('what is looked for is there to be seen, on the screen and in print', () => {
    const all = [...usual.seen.values()].flat();
    const sought = [...Object.keys(READERS), 'reason'].map(markOf);
    expect([...sought, 'word/document.xml'].filter((mark) => !all.some(({ text }) => text.includes(mark)))).toEqual([]);
  });
});

describe('two installations that differ only in what is hidden', () => {
  const asOne = (shown: Shown, viewer: Viewer) => ({
    seen: shown.seen.get(nameOf(viewer)),
    heard: shown.heard.get(nameOf(viewer)),
  });
  const compare = async (hidden: Hidden, viewers: readonly Viewer[], inCommittee = true) => {
    const other = await show(hidden, viewers, inCommittee);
    expect(other.story).toEqual(usual.story);
    for (const viewer of viewers)
      expect([nameOf(viewer), asOne(other, viewer)]).toEqual([nameOf(viewer), asOne(usual, viewer)]);
  };

  const B: Hidden = { request: 'b', programme: 'b', own: 'b', aside: 'b', experts: 'b' };
  it('are one to outsiders', () => compare(B, outsiders), 120_000);
  it(
    'are one to a provider, but for its own',
    () => compare({ ...B, programme: 'a', aside: 'a' }, [provider]),
    120_000,
  );
  it(
    'are one to the requester, but for its own',
    () => compare({ ...USUAL, programme: 'b', experts: 'b' }, requester),
    120_000,
  );
  it(
    'are one to members of the Committee, but for what is theirs',
    () => compare({ ...B, request: 'a' }, members, false),
    120_000,
  );
});
