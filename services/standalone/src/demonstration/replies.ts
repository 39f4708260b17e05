import type { NeedItemInput, PartyCode, ReplyLineSchema } from '@clearinghouse/contracts';
import type { z } from 'zod';
import { PROVIDERS } from './parties.js';
import type { Random } from './random.js';

type Line = z.input<typeof ReplyLineSchema>;

export interface DemonstrationReply {
  /** Idempotency-Key of the reply. */
  readonly key: string;
  readonly provider: PartyCode;
  readonly lines: readonly Line[];
}

const ANSWERS: readonly [answer: Exclude<Line['answer'], 'other-help'>, text: string, conditions?: string][] = [
  ['full', 'We can meet this item as it is described and propose a call in the coming weeks.'],
  ['partial', 'We can give the training; equipment is outside our mandate.'],
  ['excluded', 'We cannot help with this item.'],
  [
    'conditional',
    'We can help once an exchange of letters is in place.',
    'Exchange of letters between the ministries.',
  ],
  ['full', 'Our programme covers this item. A first mission is possible within three months.'],
  ['time-boxed', 'We hold two places for this item for the time being.'],
];
const OTHER_HELP: Line = {
  itemNo: null,
  answer: 'other-help',
  text: 'Outside the items named, we could offer two places in our yearly regional course.',
};
/** The first provider answers often: its link shows replies of its own. */
const FIRST_PROVIDER_EVERY = 2;

function line(itemNo: number, random: Random): Line {
  const [answer, text, conditions] = random.pick(ANSWERS as [(typeof ANSWERS)[number]]); // it has six
  return { itemNo, answer, text, ...(conditions && { conditions }) };
}

function reply(request: string, provider: PartyCode, items: readonly number[], random: Random): DemonstrationReply {
  const lines = items.map((no) => line(no, random));
  return {
    key: `reply-${request}-${provider}`,
    provider,
    lines: random.chance(0.25) ? [...lines, OTHER_HELP] : lines,
  };
}

/**
 * Replies to the items that may be circulated, by none to four providers; by no NGO, since not every State shares with
 * them. Shaped like L01 and L02 of the records: yes to one item and no to another, or help that nobody named.
 */
export function repliesTo(
  request: string,
  items: readonly NeedItemInput[],
  at: number,
  random: Random,
): DemonstrationReply[] {
  const circulated = items.filter(({ consents }) => consents?.circulate).map(({ no }) => no);
  const codes = PROVIDERS.filter(({ kind }) => kind !== 'ngo').map(({ code }) => code);
  const [first] = codes;
  const others = random.some(codes.slice(1), random.int(0, 3));
  const providers = first && at % FIRST_PROVIDER_EVERY === 0 ? [first, ...others] : others;
  return providers.map((provider) => reply(request, provider, circulated, random));
}
