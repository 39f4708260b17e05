// W2: one changed programme -> which open items change.
import { DEFAULT_POLICY, ItemIndex, buildIndex, matchInIndex, matchNeed, reverseMatch } from '@clearinghouse/matcher';
import { TODAY, needs, offers } from './generator.mjs';
import { alternate, exponent, same, timeEach } from './measure.mjs';

export const sizes = [2_000, 6_000, 20_000];
const listOf = ({ matches }) => matches.map(({ programmeId, score }) => ({ programmeId, score }));

export function at(size, { programmes = 5_000, changes = 200, runs = 5, checked = 3 } = {}) {
  const all = offers(programmes);
  const asked = needs(size);
  const index = buildIndex(all);
  const items = new ItemIndex(DEFAULT_POLICY, TODAY);
  for (const need of asked) items.set(need, listOf(matchInIndex(index, need, DEFAULT_POLICY, TODAY)));
  const added = offers(changes, 77).map((offer) => ({ ...offer, id: `p-new-${offer.id}` }));
  const widened = all
    .slice(0, changes)
    .map((offer) => ({ ...offer, areas: [], languages: [], forms: [], capacity: undefined }));
  const narrowed = all
    .slice(0, changes)
    .map((offer) => ({ ...offer, fields: offer.fields.slice(0, 1), languages: ['pt'] }));
  const before = new Map(asked.map((need) => [need.id, items.item(need.id).list]));
  for (const offer of [...added, ...widened, ...narrowed].filter(
    (_, place) => place % Math.ceil((changes * 3) / checked) === 0,
  ))
    verify(asked, all, before, offer, reverseMatch(items, offer.id, offer));
  const anew = narrowed
    .flatMap((offer) => reverseMatch(items, offer.id, offer).filter(({ list }) => !list))
    .slice(0, 500);
  const need = new Map(asked.map((each) => [each.id, each]));
  const ways = {
    added: () => timeEach(added, (offer) => reverseMatch(items, offer.id, offer)),
    widened: () => timeEach(widened, (offer) => reverseMatch(items, offer.id, offer)),
    narrowed: () => timeEach(narrowed, (offer) => reverseMatch(items, offer.id, offer)),
    withdrawn: () => timeEach(all.slice(0, changes), (offer) => reverseMatch(items, offer.id, undefined)),
    'each new list': () => timeEach(anew, ({ itemId }) => matchInIndex(index, need.get(itemId), DEFAULT_POLICY, TODAY)),
  };
  const named = added.reduce((sum, offer) => sum + reverseMatch(items, offer.id, offer).length, 0) / changes;
  return { size, programmes, itemsNamedByOneAdded: named, ms: alternate(ways, runs) };
}

/** Against asking every item again with the plain engine. */
function verify(asked, all, before, offer, changes) {
  const after = [...all.filter((each) => each.id !== offer.id), offer];
  const known = new Map(changes.map((change) => [change.itemId, change]));
  for (const need of asked.slice(0, 300)) {
    const change = known.get(need.id);
    if (change && !change.list) continue;
    same(change ? change.list : before.get(need.id), listOf(matchNeed(need, after, DEFAULT_POLICY, TODAY)), need.id);
  }
}

export function run() {
  const rows = sizes.map((size) => at(size, { programmes: 50_000 }));
  const names = Object.keys(rows[0].ms);
  return {
    rows,
    growthOfP50: Object.fromEntries(
      names.map((name) => [name, exponent(rows.map((row) => [row.size, row.ms[name].p50]))]),
    ),
  };
}
