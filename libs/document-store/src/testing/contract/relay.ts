import type { DocumentStore } from '../../port.js';
import { startRelay, type Relay, type RelayOptions } from '../../relay/index.js';
import type { Chapter } from '../contract.js';
import { eventually } from '../eventually.js';
import { RecordingBus } from '../recording-bus.js';
import { context, kept, noted, sampleDefinition } from '../sample.js';
import { withOutboxes } from '../with-outboxes.js';

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

/** A store as a process sees it that did not write itself. */
const withoutDoorbells = (store: DocumentStore) => withOutboxes(store, { onSaved: () => () => undefined });

/** From the store to the bus. */
export const relay: Chapter = (harness) => {
  const relays: Relay[] = [];
  const bus = () => new RecordingBus();
  const start = (options: RelayOptions) => {
    const started = startRelay(options);
    relays.push(started);
    return started;
  };
  afterEach(async () => {
    for (const started of relays.splice(0)) await started.close();
  });
  const open = async () => {
    const { store, collections } = await harness().open((opening) => opening.collection(sampleDefinition()));
    return { store, samples: collections };
  };

  it('publishes what was saved before it started and what is saved after, then removes it', async () => {
    const { store, samples } = await open();
    const target = bus();
    const { publish } = target;
    await samples.insert('s-1', { party: 'XAA' }, [noted(1), kept(2)], context);
    const { idle } = start({ store, publish, pollMs: 60_000 });
    await idle();
    await samples.save('s-1', 1, { party: 'XAB' }, [noted(3)], context);
    await eventually('the doorbell to be answered', () => target.published.length === 2);
    expect(target.published[0]).toMatchObject({ subject: 's-1', sequence: 1, source: '/clearinghouse/samples' });
    await idle();
    expect(await store.outboxes()[0]?.waiting(9)).toEqual([]);
    expect(await samples.get('s-1')).toMatchObject({ version: 2, sequence: 3 });
  });

  it('keeps the order of each aggregate while many save at once', async () => {
    const { store, samples } = await open();
    const target = bus();
    const { idle } = start({ store, publish: target.publish });
    const writers = upTo(20).map(async (writer) => {
      const id = `s-${writer}`;
      await samples.insert(id, { party: 'XAA' }, [noted(1)], context);
      for (let version = 1; version < 8; version += 1)
        await samples.save(id, version, { party: 'XAA' }, [noted(1)], context);
    });
    await Promise.all(writers);
    await idle();
    for (const writer of upTo(20)) expect(target.of(`s-${writer}`)).toEqual(upTo(8));
  });

  it('carries more events of one aggregate than it reads at a time', async () => {
    const { store, samples } = await open();
    const target = bus();
    await samples.insert('s-1', { party: 'XAA' }, upTo(250).map(noted), context);
    await start({ store, publish: target.publish }).idle();
    expect(target.of('s-1')).toEqual(upTo(250));
  });

  it('publishes many aggregates in one call', async () => {
    const { store, samples } = await open();
    const target = bus();
    const ids = upTo(120).map((at) => `s-${at}`);
    await Promise.all(ids.map((id) => samples.insert(id, { party: 'XAA' }, [noted(1)], context)));
    await start({ store, publish: target.publish }).idle();
    expect(target.published).toHaveLength(120);
    expect(target.calls).toBeLessThanOrEqual(2);
  });

  it('asks the store neither for what a save handed over nor document by document', async () => {
    const { store, samples } = await open();
    const target = bus();
    const [read, acknowledge] = [jest.fn(store.outboxes()[0]?.read), jest.fn(store.outboxes()[0]?.acknowledge)];
    const relayed = withOutboxes(store, { read, acknowledge });
    const { idle } = start({ store: relayed, publish: target.publish, pollMs: 60_000 });
    await idle();
    const ids = upTo(120).map((at) => `s-${at}`);
    await Promise.all(ids.map((id) => samples.insert(id, { party: 'XAA' }, [noted(1)], context)));
    await eventually('the events', () => target.published.length === 120);
    expect(read).not.toHaveBeenCalled();
    await idle();
    const removed = acknowledge.mock.calls.flatMap(([published]) => published.map(({ id }) => id));
    expect(removed.sort()).toEqual(ids.sort());
    expect(acknowledge.mock.calls.length).toBeLessThan(60);
  });

  it('finds by looking what another process saved', async () => {
    const { store, samples } = await open();
    const target = bus();
    start({ store: withoutDoorbells(store), publish: target.publish, pollMs: 50 }); // an LMDB file has one owner
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context);
    await eventually('the event that nobody rang for', () => target.of('s-1').length > 0);
  });

  it('is harmless twice', async () => {
    const { store, samples } = await open();
    const target = bus();
    const both = [
      start({ store, publish: target.publish, pollMs: 20 }),
      start({ store, publish: target.publish, pollMs: 20 }),
    ];
    await Promise.all(
      upTo(10).map(async (at) => {
        await samples.insert(`s-${at}`, { party: 'XAA' }, [noted(1)], context);
        for (let version = 1; version < 6; version += 1)
          await samples.save(`s-${at}`, version, { party: 'XAA' }, [noted(1)], context);
      }),
    );
    for (const { idle } of both) await idle();
    for (const at of upTo(10)) expect(target.applied(`s-${at}`)).toEqual(upTo(6));
    expect(await store.outboxes()[0]?.waiting(9)).toEqual([]);
  });
};
