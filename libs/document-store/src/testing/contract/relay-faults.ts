import { StoreError } from '../../errors.js';
import type { DocumentStore, Outbox } from '../../port.js';
import { startRelay, type Relay, type RelayAlarm, type RelayOptions } from '../../relay/index.js';
import { startChild } from '../child.js';
import type { Chapter } from '../contract.js';
import { eventually } from '../eventually.js';
import { RecordingBus } from '../recording-bus.js';
import { context, noted, sampleDefinition } from '../sample.js';
import { withOutboxes } from '../with-outboxes.js';

const noop = (): void => undefined;

/** The store, with saves that ring when they are told to. */
function withLateRings(store: DocumentStore) {
  const late: (() => void)[] = [];
  const [outbox] = store.outboxes();
  const onSaved: Outbox['onSaved'] = (listener) => outbox?.onSaved((saved) => late.push(() => listener(saved))) ?? noop;
  return { store: withOutboxes(store, { onSaved }), ring: () => late.splice(0).forEach((ring) => ring()) };
}

/** The relay when bus or process fail. */
export const relayFaults: Chapter = (harness) => {
  const relays: Relay[] = [];
  const start = (options: RelayOptions) => {
    const started = startRelay(options);
    relays.push(started);
    return started;
  };
  afterEach(async () => {
    for (const started of relays.splice(0)) await started.close();
  });
  const open = async () => {
    const { store, collections, close } = await harness().open((opening) => opening.collection(sampleDefinition()));
    return { store, samples: collections, close };
  };

  it('tries again while the broker is away, tells once, and keeps the order', async () => {
    const { store, samples } = await open();
    const bus = new RecordingBus();
    const alarms: RelayAlarm[] = [];
    bus.away = true;
    const { idle } = start({ store, publish: bus.publish, onAlarm: (alarm) => alarms.push(alarm) });
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context);
    await eventually('three attempts and an alarm', () => bus.calls >= 4 && alarms.length > 0);
    await samples.save('s-1', 1, { party: 'XAA' }, [noted(2)], context);
    bus.away = false;
    await idle();
    expect(bus.of('s-1')).toEqual([1, 2]);
    expect(alarms).toEqual([expect.objectContaining({ kind: 'failing', collection: 'samples' })]);
  });

  it('publishes once what a look found before its save rang', async () => {
    const { store, samples } = await open();
    const bus = new RecordingBus();
    const late = withLateRings(store);
    const { idle } = start({ store: late.store, publish: bus.publish });
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context);
    await idle();
    late.ring();
    await samples.save('s-1', 1, { party: 'XAA' }, [noted(2)], context);
    late.ring();
    await idle();
    expect(bus.of('s-1')).toEqual([1, 2]);
  });

  it('publishes once what rang while a look was publishing it', async () => {
    const { store, samples } = await open();
    const bus = new RecordingBus();
    const late = withLateRings(store);
    const publish: RelayOptions['publish'] = (...published) => {
      late.ring();
      return bus.publish(...published);
    };
    const { idle } = start({ store: late.store, publish });
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context);
    await idle();
    await samples.save('s-1', 1, { party: 'XAA' }, [noted(2)], context);
    await idle();
    expect(bus.of('s-1')).toEqual([1, 2]);
  });

  it('publishes what is saved under the id of a removed document without waiting for a look', async () => {
    const { store, samples } = await open();
    const bus = new RecordingBus();
    const { idle } = start({ store, publish: bus.publish, pollMs: 600_000 });
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context);
    await idle();
    await samples.remove('s-1', 1);
    await samples.insert('s-1', { party: 'XAA' }, [noted(2)], context);
    await eventually('the first of its new life', () => bus.of('s-1').length === 2);
  });

  it('stops while the broker is away', async () => {
    const { store, samples } = await open();
    const bus = new RecordingBus();
    bus.away = true;
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context);
    const relay = startRelay({ store, publish: bus.publish });
    await eventually('a failed attempt', () => bus.calls > 0);
    await relay.close();
    const { calls } = bus;
    await samples.save('s-1', 1, { party: 'XAA' }, [noted(2)], context);
    expect(bus.calls).toBe(calls);
    expect(await store.outboxes()[0]?.waiting(9)).toEqual(['s-1']);
  });

  it('parks the aggregate of a refused record with an alarm while others go on', async () => {
    const { store, samples } = await open();
    const bus = new RecordingBus();
    const alarms: RelayAlarm[] = [];
    bus.refuses = ({ subject, sequence }) => subject === 's-2' && sequence === 2;
    for (const id of ['s-1', 's-2', 's-3'])
      await samples.insert(id, { party: 'XAA' }, [noted(1), noted(2), noted(3)], context);
    const relay = start({ store, publish: bus.publish, pollMs: 20, onAlarm: (alarm) => alarms.push(alarm) });
    await relay.idle();
    await samples.save('s-2', 1, { party: 'XAA' }, [noted(4)], context);
    await samples.save('s-3', 1, { party: 'XAA' }, [noted(4)], context);
    await relay.idle();
    expect([bus.applied('s-1'), bus.applied('s-2'), bus.applied('s-3')]).toEqual([[1, 2, 3], [1], [1, 2, 3, 4]]);
    expect(alarms).toEqual([expect.objectContaining({ kind: 'parked', id: 's-2', sequence: 2, topic: 'requests' })]);
    await relay.close();
    bus.refuses = () => false;
    await start({ store, publish: bus.publish }).idle(); // a start tries again
    expect(bus.applied('s-2')).toEqual([1, 2, 3, 4]);
  });

  it('tries a parked aggregate again after its pause', async () => {
    const { store, samples } = await open();
    const bus = new RecordingBus();
    bus.refuses = () => true;
    const alarms: RelayAlarm[] = [];
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context);
    start({ store, publish: bus.publish, pollMs: 20, parkedMs: 100, onAlarm: (alarm) => alarms.push(alarm) });
    await eventually('a second refusal', () => alarms.length >= 2);
    bus.refuses = () => false;
    await eventually('the event', () => bus.of('s-1').length > 0);
  });

  it('removes in the end what it published while the store was away, publishes it once and tells once', async () => {
    const { store, samples } = await open();
    const bus = new RecordingBus();
    const alarms: RelayAlarm[] = [];
    const [outbox] = store.outboxes();
    let failures = 0;
    const acknowledge: Outbox['acknowledge'] = async (published) => {
      if ((failures += 1) <= 3) throw new StoreError('unavailable');
      await outbox?.acknowledge(published);
    };
    const relayed = withOutboxes(store, { acknowledge });
    const { publish } = bus;
    const { idle } = start({ store: relayed, publish, pollMs: 20, onAlarm: (alarm) => alarms.push(alarm) });
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context);
    await eventually('a failed removal', () => failures > 0);
    await samples.save('s-1', 1, { party: 'XAA' }, [noted(2)], context);
    await idle();
    expect(bus.of('s-1')).toEqual([1, 2]);
    expect(await outbox?.waiting(9)).toEqual([]);
    expect(alarms).toEqual([expect.objectContaining({ kind: 'failing', collection: 'samples' })]);
  });

  it('removes what it published before it closes', async () => {
    const { store, samples } = await open();
    const bus = new RecordingBus();
    const relay = startRelay({ store, publish: bus.publish });
    await samples.insert('s-1', { party: 'XAA' }, [noted(1)], context);
    await eventually('the event', () => bus.published.length === 1);
    await relay.close();
    expect(await store.outboxes()[0]?.waiting(9)).toEqual([]);
  });

  it('publishes again what it had published when it was killed before removing it', async () => {
    const before = await open();
    await before.samples.insert('s-1', { party: 'XAA' }, [noted(1), noted(2)], context);
    await before.close();
    const child = startChild('relay.child.ts', harness().place);
    await child.ended;
    expect([child.process.signalCode, child.lines]).toEqual(['SIGKILL', ['s-1 1', 's-1 2']]);
    const { store } = await open();
    const bus = new RecordingBus();
    await start({ store, publish: bus.publish }).idle();
    expect(bus.of('s-1')).toEqual([1, 2]);
    expect(await store.outboxes()[0]?.waiting(9)).toEqual([]);
  });
};
