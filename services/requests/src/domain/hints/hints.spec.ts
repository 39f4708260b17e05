import type { RequestDraft, RequestId } from '@clearinghouse/contracts';
import { draft, item, requestIn } from '../../testing/samples.js';
import type { OwnRequest } from './duplicates.js';
import { HINT_TEXTS } from './hint-texts.js';
import { hintsFor } from './hints-for.js';
import { describesWeakness } from './named-facility.js';

const codes = (content: RequestDraft, own: readonly OwnRequest[] = []) =>
  hintsFor(content, own).map(({ code }) => code);
const good = item(1, {
  what: 'A course of two weeks for officers who decide on licences',
  languages: ['fr'],
  by: '2026-12-31',
});
const former = (content: RequestDraft): OwnRequest => ({
  id: 'r-former' as RequestId, // an id written by hand
  request: requestIn('submitted', content),
});

describe('hints on what is too general', () => {
  it('say nothing of an item that says what is needed', () => expect(codes(draft({ items: [good] }))).toEqual([]));

  it.each([
    ['area-is-wide', { area: 'OP3d' }],
    ['say-what', { what: 'Capacity building' }],
    ['say-what', { what: '能力建设' }],
    ['name-type', { assistanceType: 'other' }],
    ['say-for-whom', { forWhom: undefined }],
    ['say-when', { from: undefined, by: undefined }],
    ['say-languages', { languages: [] }],
    ['no-text-for-providers', { forProviders: undefined }],
    ['no-text-for-public', { forPublic: undefined }],
  ] as const)('%s', (code, change) => {
    const { no, ...fields } = good;
    const changed = item(no, {
      ...fields,
      ...change,
      languages: [...((change as { languages?: [] }).languages ?? ['fr' as const])],
    });
    expect(codes(draft({ items: [changed] }))).toEqual([code]);
  });

  it('leave a memorandum alone valid as it is', () => expect(codes(draft({ items: [] }))).toEqual(['no-items']));

  it('name parts of a wide area', () => {
    const [wide] = hintsFor(draft({ items: [{ ...good, area: 'OP3d' }] }), []);
    expect(wide).toMatchObject({ itemNo: 1, field: 'area' });
    expect(wide?.params['examples']).toHaveLength(3);
    expect(wide?.text).toContain(String(wide?.params['examples']?.[0]));
  });

  it('never carry a figure', () => {
    const all = hintsFor(draft({ items: [item(1, { what: 'Help', area: 'OP1' })] }), [former(draft())]);
    for (const { params, text } of all) {
      expect(
        Object.values(params)
          .flat()
          .every((value) => typeof value === 'string'),
      ).toBe(true);
      expect(text).not.toMatch(/\d+ ?%|score/);
    }
    expect(Object.values(HINT_TEXTS).join(' ')).not.toMatch(/\d/);
  });
});

describe('hints on named facilities', () => {
  it.each([
    'The Karvon reactor has no fence.',
    'Facility Orsel is not weak in staff but lacks locks.',
    'Guards are few: the laboratory of Port Sella lacks cameras.',
    'We ask for help because depot No. 7 is unguarded at night.',
    'Le laboratoire de Tassel manque de caméras.',
    'La planta "Aurora" carece de alarmas.',
    'Завод «Заря» не охраняется.',
  ])('%s', (text) => expect(describesWeakness(text)).toBe(true));

  it.each([
    'The laboratory lacks cameras.',
    'Our reactors are inspected each year by the Karvon authority.',
    'Training for officers of the Karvon laboratory.',
    'Border posts are weak in detection. The Ministry of Trade licenses exports.',
    'There are gaps in the law of 2019.',
    '',
  ])('pass over: %s', (text) => expect(describesWeakness(text)).toBe(false));

  it('name the field, and do not repeat the text', () => {
    const hints = hintsFor(draft({ memorandum: 'The Karvon reactor has no fence.', items: [good] }), []);
    expect(hints).toMatchObject([{ code: 'named-facility', field: 'memorandum', params: {} }]);
    expect(JSON.stringify(hints)).not.toContain('Karvon');
  });
});

describe('hints on own requests that ask for something alike', () => {
  const repeat = draft({ items: [good], supersedes: undefined });

  it('say which, and why', () => {
    const [same] = hintsFor(repeat, [former(draft({ items: [{ ...good, no: 4 }] }))]);
    expect(same).toMatchObject({ code: 'likely-duplicate', itemNo: 1 });
    expect(same?.params).toMatchObject({ requestId: 'r-former', item: '4' });
    expect(same?.params['same']).toEqual(['area', 'field', 'assistanceType', 'words']);
  });

  it('compare a wider area with its parts', () =>
    expect(codes(repeat, [former(draft({ items: [{ ...good, area: 'OP3d', what: 'Other words' }] }))])).toEqual([
      'likely-duplicate',
    ]));

  it.each([
    ['another area', { area: 'OP6' as const, what: 'Other words' }],
    ['another kind of help', { assistanceType: 'equipment' as const, what: 'Other words' }],
  ])('pass over %s', (_, change) =>
    expect(codes(repeat, [former(draft({ items: [{ ...good, ...change }] }))])).toEqual([]),
  );

  it('pass over what was withdrawn, and what the draft names as superseded', () => {
    const old = former(draft({ items: [good] }));
    expect(codes({ ...repeat, supersedes: old.id }, [old])).toEqual([]);
    expect(codes(repeat, [{ ...old, request: requestIn('withdrawn', draft({ items: [good] })) }])).toEqual([]);
  });
});
