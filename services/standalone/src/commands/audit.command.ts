import {
  type AnswerOf,
  listCheckpoints,
  makeCheckpoint,
  readCheckpoint,
  type ServiceName,
  verifyHistory,
} from '@clearinghouse/contracts';
import { type ApiClient, ApiProblem } from '@clearinghouse/service-kit';
import type { Command } from 'commander';
import { withServer } from '../composition/server.js';
import { CONSUMERS } from './consumers.js';
import { Failed } from './failed.js';
import { type KeptSeal, readSeals, sealLine } from './kept-seals.js';
import { say } from './say.js';

/** A first checkpoint reads everything. */
const PATIENCE_MS = 600_000;

type Verification = AnswerOf<typeof verifyHistory>;
type CheckpointSummary = AnswerOf<typeof listCheckpoints>['items'][number];

interface VerifyOptions {
  readonly kept?: string;
}

const verify = ({ kept }: VerifyOptions): Promise<void> =>
  withServer(process.env, async (server) => {
    const auditor = await server.as('auditor');
    let found = 0;
    for (const service of CONSUMERS) {
      const verified = await verification(auditor, service);
      report(verified);
      found += verified.found;
    }
    for (const seal of kept === undefined ? [] : await readSeals(kept)) found += (await stands(auditor, seal)) ? 0 : 1;
    if (found > 0) throw new Failed([`${found} findings: docs/trust.md says what each means and what to do.`]);
    say('Histories, states and checkpoints agree.');
  });

/** A long audit answers how far it is: asking again joins it. */
async function verification(auditor: ApiClient, service: ServiceName): Promise<Verification> {
  for (;;) {
    const { answer } = await auditor.call(verifyHistory, { params: { service } });
    if (answer.complete) return answer;
    say(`${service}: ${answer.aggregates} aggregates so far`);
  }
}

function report({ service, aggregates, entries, unchained, folded, checkpoints, last, findings }: Verification): void {
  const until = last ? `, the last of ${last.at}` : '';
  say(
    `${service}: ${entries} entries of ${aggregates} aggregates, ${folded} folded, ${checkpoints} checkpoints${until}`,
  );
  if (unchained > 0) say(`${service}: ${unchained} entries are older than the chain and are not proved`);
  for (const { kind, collection, id, sequence } of findings)
    say(`${service}\t${kind}\t${collection}\t${id}${sequence === null ? '' : `\t${sequence}`}`);
}

/** Whether a checkpoint that was noted elsewhere is still what it was: its removal shows nowhere else. */
async function stands(auditor: ApiClient, { service, number, hash }: KeptSeal): Promise<boolean> {
  const now = await auditor.call(readCheckpoint, { params: { service, number } }).catch((error: unknown) => {
    if (error instanceof ApiProblem && error.code === 'CHECKPOINT.NOT_FOUND') return undefined;
    throw error;
  });
  const same = now?.answer.hash === hash;
  if (!same) say(`${service}\t${now ? 'checkpoint-changed' : 'checkpoint-missing'}\tkept\t${number}`);
  return same;
}

const list = (): Promise<void> =>
  withServer(process.env, async (server) => {
    const auditor = await server.as('auditor');
    for (const service of CONSUMERS)
      for await (const { number, hash, at } of everyCheckpoint(auditor, service))
        say(sealLine({ service, number, hash }, at));
  });

async function* everyCheckpoint(auditor: ApiClient, service: ServiceName): AsyncGenerator<CheckpointSummary> {
  for (let cursor: string | undefined; ;) {
    const query = cursor === undefined ? {} : { cursor };
    const { answer } = await auditor.call(listCheckpoints, { params: { service }, query });
    yield* answer.items;
    if (answer.next === null) return;
    cursor = answer.next;
  }
}

const checkpoint = (): Promise<void> =>
  withServer(process.env, async (server) => {
    const administrator = await server.as('administrator', undefined, PATIENCE_MS);
    for (const service of CONSUMERS) {
      const { answer } = await administrator.call(makeCheckpoint, { params: { service } });
      const last = answer.last ? `; the last is number ${answer.last.number} of ${answer.last.at}` : '';
      say(`${service}: ${answer.made} made${last}`);
    }
  });

export function addAudit(program: Command): void {
  const audit = program.command('audit').description('histories and their signed checkpoints');
  audit
    .command('verify')
    .description('fold every history and compare it with states and checkpoints')
    .option('--kept <file>', 'also compare with checkpoints that "audit list" printed earlier')
    .action(verify);
  audit.command('list').description('number, hash and time of every checkpoint, to be kept elsewhere').action(list);
  audit.command('checkpoint').description('sign now what has changed since the last checkpoint').action(checkpoint);
}
