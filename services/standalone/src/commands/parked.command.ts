import { listParkedEvents, redriveParkedEvents, type ServiceName, TOPICS } from '@clearinghouse/contracts';
import { type Command, Option } from 'commander';
import { withServer } from '../composition/server.js';
import { say } from './say.js';
import { CONSUMERS } from './consumers.js';

const list = (): Promise<void> =>
  withServer(process.env, async (server) => {
    const administrator = await server.as('administrator');
    let found = 0;
    for (const service of CONSUMERS) {
      const { answer } = await administrator.call(listParkedEvents, { params: { service } });
      for (const { topic, subject, errorCode, attempts, waiting, since, redriving } of answer.items) {
        found += 1;
        const state = redriving ? ', being redriven' : '';
        say(
          `${service}\t${topic}\t${subject}\t${errorCode}, ${attempts} attempts, ${waiting} waiting since ${since}${state}`,
        );
      }
    }
    if (found === 0) say('Nothing is parked.');
  });

interface RedriveOptions {
  readonly service?: ServiceName;
  readonly topic?: (typeof TOPICS)[number];
  readonly subject?: string;
}

const redrive = ({ service, topic, subject }: RedriveOptions): Promise<void> =>
  withServer(process.env, async (server) => {
    const administrator = await server.as('administrator');
    const body = { ...(topic && { topic }), ...(subject && { subject }) };
    for (const each of service ? [service] : CONSUMERS) {
      const { answer } = await administrator.call(redriveParkedEvents, { params: { service: each }, body });
      say(`${each}: ${answer.redriven} redriven`);
    }
  });

export function addParked(program: Command): void {
  const parked = program.command('parked').description('aggregates that a service could not apply an event of');
  parked.command('list').description('what is parked, since when and why').action(list);
  parked
    .command('redrive')
    .description('apply what waits, in order; without options, everything')
    .addOption(new Option('--service <name>', 'only of this service').choices(CONSUMERS))
    .addOption(new Option('--topic <topic>', 'only of this topic').choices(TOPICS))
    .option('--subject <id>', 'only this aggregate')
    .action(redrive);
}
