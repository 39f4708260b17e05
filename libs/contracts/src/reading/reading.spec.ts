import fc from 'fast-check';
import { z } from 'zod';
import { eventKind, programmeRecorded, readEventData, requestSubmitted } from '../index.js';
import { withoutUnknown } from './without-unknown.js';

const item = { no: 1, area: 'OP3d', field: 'cross', assistanceType: 'training', what: 'Courses' };
const submitted = (extra: object, items: object[]) => ({
  ...{ requester: 'XAA', by: 'person-1', title: 'T', procedure: 'current', dateOfRequest: '2026-01-31' },
  items,
  ...extra,
});

describe('reading the body of an event', () => {
  it('ignores fields that it does not know, at any depth', () => {
    const later = submitted({ mood: 'new' }, [{ ...item, urgency: 3, consents: { circulate: true, translate: true } }]);
    const read = readEventData(requestSubmitted, later);
    expect(read).toEqual(readEventData(requestSubmitted, submitted({}, [{ ...item, consents: { circulate: true } }])));
    expect(read.items[0]?.consents.circulate).toBe(true);
    expect(JSON.stringify(read)).not.toMatch(/urgency|translate|mood/);
  });

  it.each([
    ['a wrong type', [{ ...item, no: '1' }]],
    ['an unknown code', [{ ...item, area: 'OP99' }]],
    ['an impossible day', [{ ...item, by: '2026-02-30' }]],
    ['a window that ends before it starts', [{ ...item, from: '2026-02-02', by: '2026-02-01' }]],
    ['a missing field', [{ ...item, what: undefined }]],
  ])('still refuses %s', (_, items) => expect(() => readEventData(requestSubmitted, submitted({}, items))).toThrow());

  it('still refuses a code named twice beside unknown fields', () => {
    const programme = { provider: 'ORG-K', providerKind: 'ngo', title: 'P', areas: ['OP1', 'OP1'], later: 1 };
    expect(() => readEventData(programmeRecorded, { programme })).toThrow(/twice/);
  });

  it('looks into unions, records, optional and defaulted values, and takes no field from a prototype', () => {
    const inner = z.strictObject({ a: z.int() });
    const schema = z.strictObject({
      one: z.union([z.string(), inner]),
      many: z.record(z.string(), inner.nullable()).default({}),
      open: z.looseObject({}).optional(),
    });
    const data: unknown = JSON.parse(
      '{"one":{"a":1,"b":2},"many":{"x":{"a":1,"c":3},"y":null},"open":{"z":1},"__proto__":{"one":"text"}}',
    );
    expect(readEventData(eventKind('letters', 'x', 1, schema), data)).toEqual({
      one: { a: 1 },
      many: { x: { a: 1 }, y: null },
      open: { z: 1 },
    });
    expect(() =>
      readEventData(eventKind('letters', 'x', 1, schema), JSON.parse('{"__proto__":{"one":"text"}}')),
    ).toThrow();
  });

  it('reads the same whatever is added beside known fields', () => {
    const body = submitted({}, [{ ...item, consents: { circulate: true } }]);
    const added = fc.dictionary(
      fc.string().map((name) => `later-${name}`),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(added, added, added, (outer, inner, deep) => {
        const later = submitted(outer, [{ ...inner, ...item, consents: { ...deep, circulate: true } }]);
        expect(readEventData(requestSubmitted, later)).toEqual(readEventData(requestSubmitted, body));
      }),
    );
  });

  it('never makes an acceptable body of one that is none', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(requestSubmitted.data.safeParse(withoutUnknown(requestSubmitted.data, value)).success).toBe(false);
      }),
    );
  });
});
