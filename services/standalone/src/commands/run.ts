import { ApiProblem, BadConfiguration, DataFolderHeld } from '@clearinghouse/service-kit';
import { CommanderError } from 'commander';
import { Refusal } from '../composition/server.js';
import { Failed } from './failed.js';
import { program } from './program.js';

export const DONE = 0;
export const FAILED = 1;
export const WRONG_USAGE = 2;

const EXPECTED = [Refusal, Failed, ApiProblem, BadConfiguration, DataFolderHeld];

const unreachable = (error: Error): boolean => error instanceof TypeError && error.message === 'fetch failed';

/** A failure that a person can act on is one message; anything else keeps its stack. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (unreachable(error)) return 'The server does not answer.';
  return EXPECTED.some((kind) => error instanceof kind) ? error.message : (error.stack ?? error.message);
}

/** Runs one command line; answers its exit code. `serve` answers when it serves, and the process goes on. */
export async function run(words: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(words, { from: 'user' });
    return DONE;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
    process.stderr.write(`${messageOf(error)}\n`);
    return FAILED;
  }
}
