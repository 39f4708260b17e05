import { type PartyCode, PartyCodeSchema, type Role, ROLES } from '@clearinghouse/contracts';
import { mintToken } from '@clearinghouse/service-kit';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { tokenKeyOf } from '../composition/server.js';
import { configurationOf } from '../composition/settings.js';
import { say } from './say.js';

interface Options {
  readonly role: Role;
  readonly party?: PartyCode;
  readonly hours: number;
}

const SECONDS_PER_HOUR = 3600;
const MOST_HOURS = 24 * 366;
const WITH_PARTY: readonly Role[] = ['drafter', 'clearing-ministry', 'permanent-mission', 'provider-officer'];

function party(text: string): PartyCode {
  const parsed = PartyCodeSchema.safeParse(text);
  if (!parsed.success) throw new InvalidArgumentError('Not a code of a State (XAA) or organization (ORG-K).');
  return parsed.data;
}

export function hours(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= MOST_HOURS)) throw new InvalidArgumentError(`More than 0 and at most ${MOST_HOURS}.`);
  return value;
}

async function token(options: Options, command: Command): Promise<void> {
  const { role } = options;
  if (WITH_PARTY.includes(role) && !options.party)
    command.error(`error: the role ${role} speaks for a party: --party XAA`);
  const key = await tokenKeyOf(configurationOf(process.env));
  const subject = `token-${role}${options.party ? `-${options.party}` : ''}`;
  const ttlSeconds = Math.max(1, Math.round(options.hours * SECONDS_PER_HOUR));
  say(await mintToken(key, { role, party: options.party, subject, ttlSeconds }));
}

export const addToken = (program: Command): void =>
  void program
    .command('token')
    .description('print a signed token for one role; it stands for a sign-in until there is one')
    .addOption(
      new Option('--role <role>', 'role').choices(ROLES.filter((role) => role !== 'public')).makeOptionMandatory(),
    )
    .option('--party <code>', 'State or organization that the role speaks for', party)
    .option('--hours <number>', 'how long the token lasts', hours, 12)
    .action(token);
