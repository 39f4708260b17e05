import { setTimeout as pause } from 'node:timers/promises';
import { listSuggestions, matchAgain } from '@clearinghouse/contracts';
import type { ApiClient } from '@clearinghouse/service-kit';
import type { Command } from 'commander';
import { withServer } from '../composition/server.js';
import { say } from './say.js';

const EVERY_MS = 500;
const PAGE = 200;

interface Count {
  readonly lists: number;
  readonly owed: number;
  readonly entries: number;
}

async function count(expert: ApiClient): Promise<Count> {
  let [lists, owed, entries] = [0, 0, 0];
  let cursor: string | undefined;
  do {
    const { answer } = await expert.call(listSuggestions, { query: { limit: PAGE, ...(cursor && { cursor }) } });
    lists += answer.items.length;
    owed += answer.items.filter((list) => list.owed).length;
    entries += answer.items.reduce((sum, list) => sum + list.entries.length, 0);
    cursor = answer.next ?? undefined;
  } while (cursor);
  return { lists, owed, entries };
}

/** Asks for every list again and waits until none is owed. */
const match = (): Promise<void> =>
  withServer(process.env, async (server) => {
    const expert = await server.as('expert');
    const { answer } = await expert.call(matchAgain);
    say(`${answer.items} need items are to be matched again.`);
    let now = await count(expert);
    for (; now.owed > 0; now = await count(expert)) await pause(EVERY_MS);
    say(`Done: ${now.lists} lists with ${now.entries} suggestions.`);
  });

export const addMatch = (program: Command): void =>
  void program.command('match').description('compute every list of suggestions again, and wait for it').action(match);
