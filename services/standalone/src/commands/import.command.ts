import { basename, extname } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Server, withServer } from '../composition/server.js';
import { type Into, readRows } from '../reading/read-file.js';
import { Unreadable } from '../reading/row.js';
import { importRows } from './import-rows.js';
import { Failed } from './failed.js';
import { say } from './say.js';

interface Options {
  readonly into: Into;
  readonly dryRun?: boolean;
  readonly source?: string;
}

const SOURCE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/;

function source(text: string): string {
  if (!SOURCE.test(text)) throw new InvalidArgumentError('Letters, digits and . _ -, at most 50.');
  return text;
}

/** `customs-2026` of `/somewhere/customs 2026.csv`. */
const sourceOf = (file: string): string =>
  basename(file, extname(file))
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 50) || 'file';

async function importFile(server: Server, file: string, options: Options): Promise<void> {
  const rows = await readRows(file, options.into).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    throw new Failed(error.problems.map((problem) => `${file}: ${problem}`));
  });
  say(`${file}: ${rows.length} rows`);
  const { into, dryRun = false } = options;
  await importRows(server, { file, into, rows, dryRun, source: options.source ?? sourceOf(file) });
}

const importFiles = (files: readonly string[], options: Options): Promise<void> =>
  withServer(process.env, async (server) => {
    for (const file of files) await importFile(server, file, options);
  });

export const addImport = (program: Command): void =>
  void program
    .command('import')
    .description('import requests or programmes from JSON arrays or CSV files; the same file again changes nothing')
    .argument('<file...>', 'files ending in .json or .csv, each row with a "key"')
    .addOption(new Option('--into <what>', 'what the rows are').choices(['requests', 'offers']).default('offers'))
    .option('--dry-run', 'show what would happen and store nothing')
    .option('--source <name>', 'names the register that the keys belong to; default: the name of the file', source)
    .addHelpText(
      'after',
      '\nA CSV file names the fields in its first row; "capacity.amount" and "items.0.area" lead into a field;\n' +
        'values of a list are separated by ";". One bad row: nothing of that file is accepted.',
    )
    .action(importFiles);
