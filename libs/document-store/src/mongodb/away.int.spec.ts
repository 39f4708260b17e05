import { eventually } from '../testing/eventually.js';
import type { Harness } from '../testing/harness.js';
import { mongoHarness } from '../testing/places.js';
import { refusal } from '../testing/refusal.js';
import { context, noted, sampleDefinition } from '../testing/sample.js';
import { createMongoStore } from './index.js';
import { wireTo } from './testing/wire.js';

describe('a MongoDB server that goes away', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await mongoHarness();
  });
  afterEach(() => harness.destroy());

  const wired = async () => {
    if (harness.place.kind !== 'mongodb') throw new Error('made by mongoHarness');
    const wire = await wireTo(harness.place.uri);
    const store = createMongoStore({ uri: wire.uri, database: harness.place.database });
    return { wire, store, samples: store.collection(sampleDefinition()) };
  };

  it('makes open unavailable within seconds; the same store opens later', async () => {
    const { wire, store, samples } = await wired();
    await wire.cut();
    const start = performance.now();
    expect((await refusal(store.open())).kind).toBe('unavailable');
    expect(performance.now() - start).toBeLessThan(8000);
    await wire.mend();
    await store.open();
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context);
    await store.close();
    await wire.cut();
  });

  it('makes calls unavailable while it is away, and is found again without a restart', async () => {
    const { wire, store, samples } = await wired();
    await store.open();
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context);
    await wire.cut();
    const calls = [
      store.ping(),
      samples.get('s-1'),
      samples.save('s-1', 1, { party: 'XAB' }, [noted(2)], context),
      samples.insert('s-2', { party: 'XAA' }, [noted(1)], context),
    ];
    for (const refused of await Promise.all(calls.map(refusal))) expect(refused.kind).toBe('unavailable');
    await wire.mend();
    await eventually('the server to be found again', () =>
      store.ping().then(
        () => true,
        () => false,
      ),
    );
    expect(await samples.get('s-1')).toMatchObject({ version: 1, state: { party: 'XAA' } });
    expect(await samples.save('s-1', 1, { party: 'XAB' }, [noted(2)], context)).toBe(2);
    await store.close();
    await wire.cut();
  });
});
