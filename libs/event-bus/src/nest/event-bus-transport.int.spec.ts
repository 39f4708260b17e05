import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedError, type DataOf, EVENT_KINDS, type EventEnvelope, requestWithdrawn } from '@clearinghouse/contracts';
import { openEmbeddedFile } from '@clearinghouse/document-store/embedded';
import { Controller, type INestApplication, Module, type Type } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { createEmbeddedBus } from '../embedded/embedded-bus.js';
import type { EventBus } from '../port.js';
import { eventually } from '../testing/eventually.js';
import { MemoryParkingLot } from '../testing/memory-parking-lot.js';
import { sampleEvent } from '../testing/sample-events.js';
import { EventBusTransport } from './event-bus-transport.js';
import { EventContext } from './event-context.js';
import { KeepCause } from './keep-cause.js';

const requestTypes = [...EVENT_KINDS.values()].filter(({ topic }) => topic === 'requests').map(({ type }) => type);
const others = requestTypes.filter((type) => type !== requestWithdrawn.type);
const seen: { title: string; attempt: number }[] = [];

@Controller()
class OnRequestWithdrawn {
  @EventPattern(requestWithdrawn.type)
  async run(@Payload() event: EventEnvelope<DataOf<typeof requestWithdrawn>>, @Ctx() context: EventContext) {
    if (event.subject === 'r-bad') throw new CodedError('REQUEST.WRONG_STATE');
    seen.push({ title: event.data.title, attempt: context.delivery.attempt });
  }
}
@Module({ controllers: [OnRequestWithdrawn] })
class OneHandler {}

@Controller()
class OnRequestWithdrawnAgain {
  @EventPattern(requestWithdrawn.type)
  async run() {}
}
@Module({ controllers: [OnRequestWithdrawn, OnRequestWithdrawnAgain] })
class TwoHandlers {}

describe('the event bus as a Nest transport', () => {
  const folder = mkdtempSync(join(tmpdir(), 'event-bus-nest-'));
  const file = openEmbeddedFile({ path: join(folder, 'data.mdb') });
  const lot = new MemoryParkingLot();
  const apps: INestApplication[] = [];
  const bus: EventBus = createEmbeddedBus({ file, parking: lot });

  afterAll(async () => {
    for (const app of apps) await app.close();
    await bus.close();
    await file.close();
    rmSync(folder, { recursive: true });
  });

  async function start(module: Type, ignores: readonly string[]): Promise<void> {
    const testing = await Test.createTestingModule({ imports: [module] }).compile();
    const app = testing.createNestApplication(new FastifyAdapter(), { logger: false });
    apps.push(app);
    const retry = { attempts: 2, pauseMs: 1, maxPauseMs: 2 };
    const strategy = new EventBusTransport({ bus, topics: ['requests'], group: 'matching', ignores, retry });
    app.useGlobalFilters(new KeepCause());
    app.connectMicroservice({ strategy }, { inheritAppConfig: true });
    await app.startAllMicroservices();
  }

  it('calls the handler with the checked event, and parks with the code of the error it threw', async () => {
    await start(OneHandler, others);
    await bus.publish('requests', [sampleEvent('r-good', 1), sampleEvent('r-bad', 1)]);
    await eventually('the good event', () => seen.length === 1);
    expect(seen).toEqual([{ title: 'Détecteurs à l’entrée 1', attempt: 1 }]);
    const [parked] = await eventually('the bad one parked', async () => orNothing(await bus.parked('matching')));
    expect(parked).toMatchObject({ subject: 'r-bad', errorCode: 'REQUEST.WRONG_STATE', attempts: 2, waiting: 1 });
  });

  it('parks a body that its schema refuses without asking the handler', async () => {
    await bus.publish('requests', [{ ...sampleEvent('r-body', 1), data: { title: 7 } }]);
    const parked = await eventually('it to be parked', async () =>
      (await bus.parked('matching')).find(({ subject }) => subject === 'r-body'),
    );
    expect(parked).toMatchObject({ errorCode: 'EVENT.INVALID_DATA', attempts: 1 });
  });

  it('refuses to listen with every type that has no place, two, or one on another topic', async () => {
    const ignores = [...others.slice(1), 'clearinghouse.reply-given.v1'];
    const starting = start(TwoHandlers, ignores);
    await expect(starting).rejects.toThrow(`${requestWithdrawn.type}: 2 handlers`);
    await expect(starting).rejects.toThrow(`${others[0]}: no handler and not ignored`);
    await expect(starting).rejects.toThrow('clearinghouse.reply-given.v1: not a type of a subscribed topic');
  });
});

const orNothing = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
