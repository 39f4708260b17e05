import 'reflect-metadata';
import { writeSync } from 'node:fs';
import { createMongoStore } from '@clearinghouse/document-store/mongodb';
import { openLedgers, play } from './actors.js';

interface Task {
  readonly uri: string;
  readonly database: string;
  readonly actors: readonly number[];
  /** The first message of each actor that was not told of yet. */
  readonly from: Readonly<Record<number, number>>;
}

/** Plays some actors at once, until it is killed; a line on stdout for each message that was counted: `<actor> <n>`. */
async function run({ uri, database, actors, from }: Task): Promise<void> {
  const store = createMongoStore({ uri, database });
  const ledgers = openLedgers(store);
  await store.open();
  const each = (actor: number) =>
    play(ledgers, actor, [from[actor] ?? 0, Infinity], (n) => void writeSync(1, `${actor} ${n}\n`));
  await Promise.all(actors.map(each));
}

void run(JSON.parse(process.argv[2] ?? '{}') as Task); // from the fault suite
