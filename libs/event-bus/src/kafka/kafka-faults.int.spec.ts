import { AppliedLog } from '../testing/applied-log.js';
import { join } from '../testing/contract/chapter.js';
import { eventually } from '../testing/eventually.js';
import { MemoryParkingLot } from '../testing/memory-parking-lot.js';
import { sampleEvent, sampleEvents } from '../testing/sample-events.js';
import type { EventBus } from '../port.js';
import { eventuallyKnown } from './eventually-known.js';
import { createKafkaBus, type KafkaBusOptions } from './kafka-bus.js';
import { asking, brokersOfStack, deleteInstallation, freshInstallation } from './kafka.harness.js';
import { HEARTBEAT, INIT_PRODUCER_ID, JOIN_GROUP, PRODUCE, WireTap } from './wire-tap.harness.js';

const OUT_OF_ORDER_SEQUENCE_NUMBER = 45;
const INVALID_PRODUCER_EPOCH = 47;
const UNKNOWN_PRODUCER_ID = 59;
const GROUP_AUTHORIZATION_FAILED = 30;
const MEGABYTE = 1024 * 1024;

describe('the Kafka bus, when things go wrong', () => {
  const place = { brokers: brokersOfStack() };
  const open: EventBus[] = [];
  const installations: string[] = [];

  afterEach(async () => {
    await Promise.all(open.splice(0).map((bus) => bus.close()));
    for (const installation of installations.splice(0)) await deleteInstallation(place, installation);
  });

  function fresh(): string {
    const installation = freshInstallation();
    installations.push(installation);
    return installation;
  }

  function bus(options: Partial<KafkaBusOptions> = {}): EventBus {
    const common = { ...place, installation: options.installation ?? fresh(), clientId: 'faults' };
    const created = createKafkaBus({ ...common, parking: new MemoryParkingLot(), partitions: 1, ...options });
    open.push(created);
    return created;
  }

  it.each([
    ['out of order', OUT_OF_ORDER_SEQUENCE_NUMBER],
    ['fenced', INVALID_PRODUCER_EPOCH],
    ['unknown', UNKNOWN_PRODUCER_ID],
  ])('replaces a producer that the broker calls %s, and publishes all the same', async (_, code) => {
    const tap = new WireTap();
    const tapped = bus({ socketFactory: tap.socketFactory });
    const log = new AppliedLog();
    await tapped.publish('requests', [sampleEvent('r-1', 1)]);
    const before = tap.count(INIT_PRODUCER_ID); // a topic that is still new may have cost a producer already
    tap.forge(PRODUCE, code);
    await tapped.publish('requests', [sampleEvent('r-1', 2)]);
    expect(tap.count(INIT_PRODUCER_ID)).toBe(before + 1);
    await tapped.publish('requests', [sampleEvent('r-1', 3)]);
    expect(tap.count(INIT_PRODUCER_ID)).toBe(before + 1);
    await join(tapped, log);
    await eventually('the third', () => log.sequences('r-1').includes(3));
    expect([...new Set(log.sequences('r-1'))]).toEqual([1, 2, 3]);
  });

  it('sends what is published at once together', async () => {
    const tap = new WireTap();
    const tapped = bus({ socketFactory: tap.socketFactory });
    await tapped.publish('requests', [sampleEvent('r-0', 1)]);
    const before = tap.count(PRODUCE);
    await Promise.all(Array.from({ length: 200 }, (_, at) => tapped.publish('requests', [sampleEvent(`r-${at}`, 1)])));
    expect(tap.count(PRODUCE) - before).toBeLessThanOrEqual(3);
  });

  it('refuses a record that the broker will never take, and takes its neighbours', async () => {
    const one = bus();
    const large = { ...sampleEvent('r-large', 1), data: 'x'.repeat(2 * MEGABYTE) };
    const results = await Promise.allSettled([
      one.publish('requests', [sampleEvent('r-1', 1)]),
      one.publish('requests', [large]),
      one.publish('requests', [sampleEvent('r-1', 2)]),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: { kind: 'refused', details: { fault: 'MESSAGE_TOO_LARGE' } } });
    const log = new AppliedLog();
    await join(one, log);
    await eventually('both neighbours', () => new Set(log.sequences('r-1')).size === 2);
    expect(log.sequences('r-large')).toEqual([]);
  });

  it('publishes more than one batch can hold, in order', async () => {
    const one = bus();
    const events = sampleEvents('r-1', 1, 20).map((event) => ({ ...event, data: 'x'.repeat(MEGABYTE / 5) }));
    await one.publish('requests', events);
    const log = new AppliedLog();
    await join(one, log);
    await eventually('all twenty', () => log.applied.length === 20);
    expect(log.sequences('r-1')).toEqual(events.map(({ sequence }) => sequence));
  });

  it('says within seconds that no broker answers', async () => {
    const since = Date.now();
    const lonely = bus({ brokers: ['127.0.0.1:1'] });
    installations.length = 0; // nothing to delete
    await expect(lonely.ping()).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(lonely.publish('requests', [sampleEvent('r-1', 1)])).rejects.toMatchObject({ kind: 'unavailable' });
    expect(Date.now() - since).toBeLessThan(20_000);
  });

  it('makes topics that keep everything for ever, with the partitions asked for', async () => {
    const installation = fresh();
    await bus({ installation, partitions: 4 }).publish('requests', [sampleEvent('r-1', 1)]);
    const kept = await asking(place, (admin) => retentionOf(admin, `${installation}.requests`));
    expect(kept).toBe('-1');
    const { topics } = await asking(place, (admin) =>
      admin.fetchTopicMetadata({ topics: [`${installation}.letters`] }),
    );
    expect(topics[0]?.partitions).toHaveLength(4);
  });

  it('refuses a topic that would forget facts', async () => {
    const installation = fresh();
    const topic = `${installation}.replies`;
    const configEntries = [{ name: 'retention.ms', value: '604800000' }];
    await asking(place, async (admin) => {
      await admin.createTopics({ topics: [{ topic, numPartitions: 1, configEntries }], waitForLeaders: false });
      await eventuallyKnown(() => admin.fetchTopicMetadata({ topics: [topic] }));
    });
    const publishing = bus({ installation }).publish('requests', [sampleEvent('r-1', 1)]);
    const details = { topic, 'retention.ms': '604800000', wanted: '-1' };
    await expect(publishing).rejects.toMatchObject({ kind: 'refused', details });
  });

  it('comes back with a consumer that crashed for good', async () => {
    const tap = new WireTap();
    const tapped = bus({ socketFactory: tap.socketFactory });
    const log = new AppliedLog();
    await join(tapped, log);
    await tapped.publish('requests', [sampleEvent('r-1', 1)]);
    await eventually('the first', () => log.applied.length === 1);
    const joins = tap.count(JOIN_GROUP);
    tap.forge(HEARTBEAT, GROUP_AUTHORIZATION_FAILED);
    await eventually('it to join again', () => tap.count(JOIN_GROUP) > joins);
    await tapped.publish('requests', [sampleEvent('r-1', 2)]);
    await eventually('the second', () => log.sequences('r-1').includes(2));
  });
});

async function retentionOf(admin: import('kafkajs').Admin, name: string): Promise<string | undefined> {
  const asked = { resources: [{ type: 2, name, configNames: ['retention.ms'] }], includeSynonyms: false }; // 2: topic
  const { resources } = await admin.describeConfigs(asked);
  return resources[0]?.configEntries[0]?.configValue;
}
