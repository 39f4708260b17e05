import {
  DeliverySchema,
  ImportBatch,
  InstantSchema,
  LocalDateSchema,
  NeedItemSchema,
  OPERATIONS,
  PageQuery,
  PartyCodeSchema,
  ProgrammeSchema,
  ReplyLineSchema,
  RequestDraftSchema,
  RequestIdSchema,
  instant,
  millis,
  needItemId,
  plus,
  replyId,
} from './index.js';
import { EXAMPLES } from './documents/examples.js';

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;
const item = { no: 1, area: 'OP3d', field: 'cross', assistanceType: 'training', what: 'Courses' };
const programme = { provider: 'ORG-K', providerKind: 'ngo', title: 'P' };

describe('days and times', () => {
  it.each(['2026-01-31', '2024-02-29', '1900-01-01', '2199-12-31'])('%s exists', (day) =>
    expect(accepts(LocalDateSchema, day)).toBe(true),
  );
  it.each([
    '2026-02-30',
    '2023-02-29',
    '2026-13-01',
    '2026-1-1',
    '26-01-01',
    '9999-01-01',
    '2026-01-01T00:00:00Z',
    '',
    5,
    null,
  ])('%p is no day', (day) => expect(accepts(LocalDateSchema, day)).toBe(false));
  it.each([
    '2026-02-30T12:00:00.000Z',
    '2026-02-10T24:00:00.000Z',
    '2026-02-10T12:00:00Z',
    '2026-02-10T12:00:00.000+01:00',
    '2026-02-10',
    NaN,
  ])('%p is no instant', (time) => expect(accepts(InstantSchema, time)).toBe(false));

  it('move by milliseconds and compare as text', () => {
    const at = InstantSchema.parse('2026-02-28T23:59:59.999Z');
    expect(plus(at, 1)).toBe('2026-03-01T00:00:00.000Z');
    expect(instant(millis(at))).toBe(at);
    expect(at < plus(at, 1)).toBe(true);
    expect(() => instant(NaN)).toThrow(RangeError);
  });
});

describe('ids and party codes', () => {
  it.each([
    '$ne',
    '../x',
    '__proto__',
    'a b',
    'a/b',
    'a%2e',
    'é',
    '',
    '.',
    ':1',
    'a'.repeat(201),
    { $ne: null },
    ['r-1'],
    1,
  ])('%p is no id', (id) => expect(accepts(RequestIdSchema, id)).toBe(false));
  it('are derived from what they name', () => {
    const request = RequestIdSchema.parse('r-1');
    expect([needItemId(request, 2), replyId(request, 'ORG-K')]).toEqual(['r-1:2', 'r-1:ORG-K']);
  });
  it.each(['xaa', 'XA', 'XAAA', 'ORG-', 'ORG-k', `ORG-${'K'.repeat(13)}`, '__proto__', null])(
    '%p is no party',
    (code) => expect(accepts(PartyCodeSchema, code)).toBe(false),
  );
});

describe('numbers', () => {
  it.each([NaN, Infinity, 1e999, 1.5, -1, '1', 2 ** 53])('%p is no budget, lead time or item number', (value) => {
    expect(accepts(NeedItemSchema, { ...item, budgetUsd: value })).toBe(false);
    expect(accepts(NeedItemSchema, { ...item, no: value })).toBe(false);
    expect(accepts(ProgrammeSchema, { ...programme, leadTimeDays: value })).toBe(false);
  });
  it.each(['0', '201', 'NaN', '', '1.5', '-1', '1e999'])('%p is no page size', (limit) =>
    expect(accepts(PageQuery, { limit })).toBe(false),
  );
});

describe('texts', () => {
  it.each(['', '   ', 'x'.repeat(4001), 'half \ud800 pair', 'null \u0000 byte', '\u001b[31m', null, { $gt: '' }])(
    '%p is refused',
    (what) => expect(accepts(NeedItemSchema, { ...item, what })).toBe(false),
  );
  it('keep line breaks, all scripts and whole pairs; blanks around them are dropped', () => {
    const what = 'Cours\nدورات\t培训 🧪';
    expect(NeedItemSchema.parse({ ...item, what: `  ${what} ` }).what).toBe(what);
  });
});

describe('lists and windows', () => {
  it.each([
    ['a code twice in a programme', ProgrammeSchema, { ...programme, areas: ['OP1', 'OP1'] }],
    ['a language twice in a need item', NeedItemSchema, { ...item, languages: ['fr', 'fr'] }],
    ['a need that ends before it starts', NeedItemSchema, { ...item, from: '2026-02-02', by: '2026-02-01' }],
    [
      'an offer that ends before it starts',
      ProgrammeSchema,
      { ...programme, availableFrom: '2026-02-02', validUntil: '2026-02-01' },
    ],
    ['an unknown code', NeedItemSchema, { ...item, area: 'constructor' }],
    ['other help that names an item', ReplyLineSchema, { itemNo: 1, answer: 'other-help', text: 'T' }],
    ['an answer without an item', ReplyLineSchema, { itemNo: null, answer: 'full', text: 'T' }],
    [
      'too many items',
      RequestDraftSchema,
      { requester: 'XAA', title: 'T', dateOfRequest: '2026-01-31', items: Array.from({ length: 51 }, () => item) },
    ],
    ['an empty import', ImportBatch, { source: 's', rows: [] }],
    ['a source that is a path', ImportBatch, { source: '../x', rows: [{ key: 'k', line: 1, fields: {} }] }],
  ])('refuse %s', (_, schema, value) => expect(accepts(schema, value)).toBe(false));

  it('allow one day, and leave out what is not stated', () => {
    const read = NeedItemSchema.parse({ ...item, from: '2026-02-01', by: '2026-02-01' });
    expect(read).toMatchObject({ languages: [], forms: [], consents: { circulate: false, postSummary: false } });
    expect(ProgrammeSchema.parse(programme)).toMatchObject({ areas: [], regions: [], public: true });
  });
});

describe('strictness', () => {
  it.each([...OPERATIONS.values()].map((each) => [each.id, each] as const))(
    '%s refuses unknown fields and prototypes',
    (id, operation) => {
      const body = EXAMPLES[id]?.body ?? {};
      expect(accepts(operation.body, { ...body, unknownField: 1 })).toBe(false);
      expect(
        accepts(
          operation.body,
          JSON.parse(JSON.stringify(body).replace(/^\{/, '{"__proto__":{"admin":true},').replace(',}', '}')),
        ),
      ).toBe(false);
      expect(accepts(operation.query, { unknownField: '1' })).toBe(false);
    },
  );
});

describe('a report on delivery', () => {
  it('names activities, or gives no details at all of what goes on directly between the parties', () => {
    const report = { form: 'report', activities: 'Two courses', achievements: '24 officers trained', amount: 2 };
    expect(accepts(DeliverySchema, report)).toBe(true);
    expect(accepts(DeliverySchema, { form: 'report' })).toBe(false);
    expect(accepts(DeliverySchema, { form: 'continued-directly', complete: true })).toBe(true);
    for (const detail of [
      { activities: 'x' },
      { achievements: 'x' },
      { missing: 'x' },
      { from: '2026-05-01' },
      { amount: 1 },
    ])
      expect([detail, accepts(DeliverySchema, { form: 'continued-directly', ...detail })]).toEqual([detail, false]);
  });
});

describe('descriptions', () => {
  it.each([
    ['need item', NeedItemSchema],
    ['programme', ProgrammeSchema],
    ['request', RequestDraftSchema],
    ['reply line', ReplyLineSchema],
  ])('say of every field of a %s whether a source confirms it or it is ours', (_, schema) => {
    const origin = /(Confirmed \(S[^)]+\)|Inferred \(S[^)]+\)|General knowledge|Project design)\.$/;
    const silent = Object.entries(schema.shape).filter(([, field]) => !origin.test(field.description ?? ''));
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});
