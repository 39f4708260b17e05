// MiniSearch: every code is a word; a list of codes that fit is any of its words, and all lists have to be met. Days and the
// provider are left to our scorer.
import MiniSearch from 'minisearch';
import { LISTS, question, record } from './codes.mjs';

const words = (offer) => {
  const of = record(offer);
  return Object.fromEntries(LISTS.map((list) => [list, of[list].join(' ')]));
};

export const minisearch = () => ({
  version: 'MiniSearch 7.2.0',
  close: () => undefined,
  open(offers, { held }) {
    const start = performance.now();
    const before = held();
    const index = new MiniSearch({ idField: 'row', fields: LISTS, tokenize: (text) => text.split(' ') });
    index.addAll(offers.map((offer, row) => ({ row, ...words(offer) })));
    const built = performance.now();
    return {
      loadMs: 0,
      buildMs: built - start,
      bytes: held() - before,
      candidates(need, today) {
        const asked = question(need, today);
        const queries = LISTS.map((list) => ({
          ...{ combineWith: 'OR', fields: [list], queries: asked[list].map((each) => `${each}`) },
        }));
        return index.search({ combineWith: 'AND', queries }).map(({ id }) => id);
      },
      change: (row, offer) => index.replace({ row, ...words(offer) }),
      close: () => index.removeAll(),
    };
  },
});
