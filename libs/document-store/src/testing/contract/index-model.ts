import fc from 'fast-check';
import type { Collection, Page, RangeQuery, Stored } from '../../port.js';
import type { Chapter } from '../contract.js';
import { context, noted, sampleDefinition, type Sample } from '../sample.js';

type Model = Map<string, Sample>;
const id = fc.constantFrom('a', 'aa', 'b', 'b:1', 'c', 'd');
const key = fc.constantFrom('k', 'k\0', 'kk', 'l', 'é', '\uffee', '\u{1F30D}');
const step = fc.record({ id, party: key, dueAt: fc.option(key, { nil: undefined }), remove: fc.boolean() });

/** Random writes on a collection and on a plain map; afterwards every question has the same answer. */
export const indexModel: Chapter = (harness) => {
  it('answers index questions like a plain list', async () => {
    const { collections } = await harness().open((store) =>
      Array.from({ length: 12 }, (_, run) => store.collection(sampleDefinition(`model-${run}`))),
    );
    const fresh = collections[Symbol.iterator]();
    const property = fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
      const { value: samples } = fresh.next();
      if (!samples) return;
      const model: Model = new Map();
      for (const one of steps) await apply(samples, model, one);
      await compare(samples, model);
    });
    await fc.assert(property, { numRuns: 12, endOnFailure: true });
  });
};

async function apply(
  samples: Collection<Sample>,
  model: Model,
  { id, party, dueAt, remove }: typeof step extends fc.Arbitrary<infer T> ? T : never,
) {
  const stored = await samples.get(id);
  const state: Sample = dueAt === undefined ? { party } : { party, dueAt };
  if (remove) {
    if (stored) await samples.remove(id, stored.version);
    model.delete(id);
    return;
  }
  await (stored
    ? samples.save(id, stored.version, state, [noted(1)], context)
    : samples.insert(id, state, [], context));
  model.set(id, state);
}

async function compare(samples: Collection<Sample>, model: Model): Promise<void> {
  const entries = [...model].sort(([a], [b]) => bytes(a, b));
  for (const party of ['k', 'k\0', 'é']) {
    const expected = entries.filter(([, state]) => state.party === party).map(([id]) => id);
    expect(await pages((after) => samples.lookup('party')({ key: party, limit: 2, after }))).toEqual(expected);
  }
  const queries: Omit<RangeQuery, 'limit'>[] = [
    {},
    { from: 'k\0' },
    { to: 'é' },
    { from: 'k', to: 'l' },
    { from: 'x', to: 'b' },
  ];
  for (const query of queries) {
    const expected = inRange(entries, query);
    expect(await pages((after) => samples.range('due')({ ...query, limit: 2, after }))).toEqual(expected);
    const backwards = await pages((after) => samples.range('due')({ ...query, descending: true, limit: 2, after }));
    expect(backwards).toEqual([...expected].reverse());
  }
}

function inRange(entries: [string, Sample][], { from, to }: Omit<RangeQuery, 'limit'>): string[] {
  const keyed = entries.flatMap(([id, { dueAt }]) => (dueAt === undefined ? [] : [{ id, dueAt }]));
  return keyed
    .filter(
      ({ dueAt }) => (from === undefined || bytes(dueAt, from) >= 0) && (to === undefined || bytes(dueAt, to) < 0),
    )
    .sort((a, b) => bytes(a.dueAt, b.dueAt) || bytes(a.id, b.id))
    .map(({ id }) => id);
}

const bytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

async function pages(read: (after: string | undefined) => Promise<Page<Stored<Sample>>>): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ;) {
    const { items, next } = await read(after);
    ids.push(...items.map(({ id }) => id));
    if (next === null) return ids;
    after = next;
  }
}
