import type { Command } from 'commander';
import { links } from '../composition/links.js';
import { serverOf } from './elsewhere.js';
import { say } from './say.js';

async function show(options: { readonly url: string }): Promise<void> {
  const { key, url } = await serverOf(options.url, 'links');
  for (const line of await links(url, key)) say(line);
}

export const addLinks = (program: Command): void =>
  void program
    .command('links')
    .description('print one link per role to a running system; needs its token key')
    .requiredOption('--url <address>', 'address of the gateway')
    .action(show);
