import { DEFAULT_POLICY, matchNeed } from '@clearinghouse/matcher';
import { dayOf } from '../domain/due.js';
import { needOf } from '../domain/need.js';
import type { SuggestionList } from '../domain/suggestion-list.js';
import { takeMatching } from '../domain/take-matching.js';
import { list, NOW, offer } from '../domain/testing/given.js';
import { packList, type PackedList, unpackList } from './packed-list.js';
import { suggestionLists } from './suggestion-list.collection.js';

const offers = Array.from({ length: 10 }, (_, at) =>
  offer(`p-${at}`, { leadTimeDays: at * 10, languages: at % 2 === 0 ? ['en'] : ['fr', 'ar'] }),
);
const matched = (): SuggestionList => {
  const found = matchNeed(needOf(list()), offers, DEFAULT_POLICY, dayOf(NOW));
  return takeMatching(list(), found, (id) => offers.find((each) => each.id === id), NOW).state;
};

describe('a list as it is stored', () => {
  it('comes back to the letter', () => {
    const computed = matched();
    expect(computed.entries.length).toBeGreaterThan(4);
    expect(JSON.stringify(unpackList(packList(computed)))).toBe(JSON.stringify(computed));
    expect(JSON.stringify(unpackList(packList(list())))).toBe(JSON.stringify(list()));
  });

  it('comes back to the letter when a reason has its parts in another order, or others', () => {
    const [first, ...rest] = matched().entries;
    const odd = { fields: ['need.area'], code: 'area.names', params: {} };
    const entries = first ? [{ ...first, reasons: [odd, ...first.reasons, odd], lostGround: [odd] }, ...rest] : [];
    const computed = { ...matched(), entries };
    expect(JSON.stringify(unpackList(packList(computed)))).toBe(JSON.stringify(computed));
  });

  it('takes less than half the room', () => {
    const computed = matched();
    expect(JSON.stringify(packList(computed)).length).toBeLessThan(JSON.stringify(computed).length / 2);
  });

  it('is read of version 1, which kept reasons and factors with every entry', () => {
    const computed = matched();
    const stored: unknown = JSON.parse(JSON.stringify(computed));
    const today = suggestionLists.upcast?.[1]?.(stored);
    expect(JSON.stringify(unpackList(today as PackedList))).toBe(JSON.stringify(computed)); // upcast says unknown
    expect(suggestionLists.schemaVersion).toBe(2);
  });

  it('is not read when its legend lacks what an entry names', () => {
    const packed = packList(matched());
    expect(() => unpackList({ ...packed, legend: { ...packed.legend, reasons: [] } })).toThrow('legend');
  });
});
