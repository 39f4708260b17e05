import { republishEvents } from '@clearinghouse/contracts';
import type { Command } from 'commander';
import { withServer } from '../composition/server.js';
import { CONSUMERS } from './consumers.js';
import { say } from './say.js';

const republish = (): Promise<void> =>
  withServer(process.env, async (server) => {
    const administrator = await server.as('administrator');
    for (const service of CONSUMERS) {
      const { answer } = await administrator.call(republishEvents, { params: { service } });
      say(`${service}: ${answer.events} events of ${answer.aggregates} aggregates`);
    }
  });

export const addRepublish = (program: Command): void =>
  void program
    .command('republish')
    .description('publish every event again from history, with its original id and sequence')
    .action(republish);
