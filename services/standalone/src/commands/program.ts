import { Command } from 'commander';
import { addAudit } from './audit.command.js';
import { addImport } from './import.command.js';
import { addLinks } from './links.command.js';
import { addLoadDemonstration } from './load-demonstration.command.js';
import { addMatch } from './match.command.js';
import { addParked } from './parked.command.js';
import { addRepublish } from './republish.command.js';
import { addServe } from './serve.command.js';
import { addToken } from './token.command.js';

const ENVIRONMENT = `
Commands talk to the server of CLEARINGHOUSE_URL, else to the one that holds the data folder; when none runs they open
the folder themselves. Environment: CLEARINGHOUSE_DATA (data folder, default ./.clearinghouse), CLEARINGHOUSE_PORT
(default 8080), CLEARINGHOUSE_HOST, CLEARINGHOUSE_DEMONSTRATION (yes or no), CLEARINGHOUSE_LOG_LEVEL, CLEARINGHOUSE_TOKEN_KEY.
Exit codes: 0 done, 1 failed, 2 wrong usage.`;

const ADD = [
  addServe,
  addImport,
  addMatch,
  addToken,
  addParked,
  addRepublish,
  addAudit,
  addLoadDemonstration,
  addLinks,
];

/** The command line. It throws instead of ending the process. */
export function program(): Command {
  const root = new Command('clearinghouse')
    .description('Assistance requested and offered: the clearing house as software')
    .addHelpText('after', ENVIRONMENT)
    .exitOverride()
    .showHelpAfterError('(clearinghouse --help shows the commands)');
  for (const add of ADD) add(root);
  for (const command of everyCommand(root)) command.exitOverride();
  return root;
}

const everyCommand = (command: Command): Command[] => command.commands.flatMap((each) => [each, ...everyCommand(each)]);
