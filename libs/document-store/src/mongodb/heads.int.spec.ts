import { connections, type mongo } from 'mongoose';
import { ChainWalk } from '../chain/chain.js';
import type { Harness } from '../testing/harness.js';
import { mongoHarness } from '../testing/places.js';
import { collect, refusal } from '../testing/refusal.js';
import { context, noted, sampleDefinition } from '../testing/sample.js';
import { createMongoStore } from './index.js';

describe('what a save knows of the document that was read', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await mongoHarness();
  });
  afterEach(() => harness.destroy());

  const open = async () => (await harness.open((store) => store.collection(sampleDefinition()))).collections;

  /** A store that notes the names of the commands it sends. */
  const monitored = async () => {
    if (harness.place.kind !== 'mongodb') throw new Error('made by mongoHarness');
    const uri = new URL(harness.place.uri);
    uri.searchParams.set('monitorCommands', 'true');
    const store = createMongoStore({ uri: uri.href, database: harness.place.database });
    const samples = store.collection(sampleDefinition());
    await store.open();
    const sent: string[] = [];
    const note = ({ commandName }: mongo.CommandStartedEvent) => sent.push(commandName);
    connections.at(-1)?.getClient().on('commandStarted', note);
    return { samples, sent, close: () => store.close() };
  };

  it('costs one command after a get, a lookup or a walk', async () => {
    const { samples, sent, close } = await monitored();
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context);
    sent.splice(0);
    await samples.get('s-1');
    await samples.save('s-1', 1, { party: 'XAB' }, [noted(2)], context);
    await samples.lookup('party')({ key: 'XAB', limit: 9 });
    await samples.save('s-1', 2, { party: 'XAC' }, [noted(3)], context);
    await collect(samples.all());
    await samples.save('s-1', 3, { party: 'XAD' }, [noted(4)], context);
    expect(sent).toEqual(['find', 'update', 'find', 'update', 'find', 'find', 'update']);
    const walk = new ChainWalk();
    for await (const entry of samples.history('s-1')) walk.step(entry);
    expect([walk.sequence, walk.breaks]).toEqual([4, []]);
    expect((await samples.get('s-1'))?.head).toBe(walk.hash);
    await close();
  });

  it('is nothing of an earlier document with the same id and version', async () => {
    const [samples, others] = [await open(), await open()];
    await samples.insert('s-1', { party: 'XAA' }, [noted(1), noted(2)], context);
    await samples.get('s-1');
    await others.remove('s-1', 1);
    await others.insert('s-1', { party: 'XAB' }, [noted(1)], context);
    expect((await refusal(samples.save('s-1', 1, { party: 'XAC' }, [noted(3)], context))).kind).toBe('stale-version');
    expect(await samples.save('s-1', 1, { party: 'XAC' }, [noted(2)], context)).toBe(2);
    expect(await samples.get('s-1')).toMatchObject({ sequence: 2, state: { party: 'XAC' } });
  });
});
