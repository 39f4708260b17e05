import { type LocalDate, LocalDateSchema } from '@clearinghouse/contracts';
import { ApiProblem } from '@clearinghouse/service-kit';
import { type Command, InvalidArgumentError } from 'commander';
import { Refusal } from '../composition/server.js';
import { DEMONSTRATION_SEED, demonstration } from '../demonstration/demonstration.js';
import { loadDemonstration } from '../loading/load-demonstration.js';
import { serverOf } from './elsewhere.js';
import { say } from './say.js';

function day(text: string): LocalDate {
  const parsed = LocalDateSchema.safeParse(text);
  if (!parsed.success) throw new InvalidArgumentError('Not a day (YYYY-MM-DD).');
  return parsed.data;
}

const today = (): LocalDate => LocalDateSchema.parse(new Date().toISOString().slice(0, 10));

function otherDay(error: unknown): never {
  if (error instanceof ApiProblem && error.code === 'HTTP.IDEMPOTENCY_KEY_REUSED')
    throw new Refusal(
      'A demonstration of another day is loaded there already: name its day with --day to go on with it.',
    );
  throw error;
}

async function load(options: { readonly url: string; readonly day?: LocalDate }): Promise<void> {
  const { server } = await serverOf(options.url, 'demonstration');
  const set = demonstration(DEMONSTRATION_SEED, options.day ?? today());
  await loadDemonstration(server, set, say).catch(otherDay);
  say('The demonstration is complete.');
}

export const addLoadDemonstration = (program: Command): void =>
  void program
    .command('load-demonstration')
    .description('play the fictitious demonstration on a running system; needs CLEARINGHOUSE_TOKEN_KEY')
    .requiredOption('--url <address>', 'address of the gateway')
    .option('--day <YYYY-MM-DD>', 'day around which its dates lie; default: today', day)
    .action(load);
