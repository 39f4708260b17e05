import { eventually } from './eventually.js';
import type { MemberPlan, Said } from './member-process.js';
import { openPlace } from './place.js';
import { sampleEvent } from './sample-events.js';
import type { EventBus } from '../port.js';

const say = (event: Said['event'], what: string): void => console.log(JSON.stringify({ event, what }));

async function main(plan: MemberPlan): Promise<void> {
  const { bus, lot } = await openPlace(plan.place);
  if (plan.topics.length > 0) await subscribe(bus, plan);
  if (plan.publish !== undefined) await publishForEver(bus, plan.publish);
  const [parked] = await eventually('something parked', async () => {
    const list = (await lot.list()).filter(({ waiting }) => waiting >= 2);
    return list.length > 0 && list;
  });
  say('parked', parked?.subject ?? '');
}

async function subscribe(bus: EventBus, { group, topics, failAt, hangAt }: MemberPlan): Promise<void> {
  await bus.subscribe({
    topics,
    group,
    mode: 'shared',
    retry: { attempts: 2, pauseMs: 1, maxPauseMs: 2 },
    handler: async ({ subject, sequence }) => {
      say('begun', `${subject}#${sequence}`);
      if (sequence === failAt) throw new Error('told to fail');
      if (sequence === hangAt) await new Promise(() => undefined);
      say('applied', `${subject}#${sequence}`);
    },
  });
}

async function publishForEver(bus: EventBus, subject: string): Promise<never> {
  for (let sequence = 1; ; sequence += 1) {
    await bus.publish('requests', [sampleEvent(subject, sequence)]);
    say('published', `${subject}#${sequence}`);
  }
}

// the plan is written by member-process.ts
main(JSON.parse(process.argv[2] ?? '') as MemberPlan).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
