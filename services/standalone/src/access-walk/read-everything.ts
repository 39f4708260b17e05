import { mayCall } from '@clearinghouse/access';
import { type Operation, OPERATIONS, PRINTED_FORMS } from '@clearinghouse/contracts';
import type { Ask, Params, WireAnswer } from './ask.js';
import { realParams } from './parameters.js';
import type { Story } from './play.js';
import type { Installation, Person } from './start-installation.js';

/** An answer, under what was asked. */
export interface Seen extends WireAnswer {
  readonly what: string;
}

const MOST_PAGES = 10;
/** Answers about the machine, which are never the same twice. */
const OWN_CLOCK = new Set(['verify-history']);
const READING = [...OPERATIONS.values()].filter(
  ({ method, media, id }) => method === 'GET' && media !== 'text/event-stream' && !OWN_CLOCK.has(id),
);
/** What is printed comes in more than one form. */
const FORMS: Readonly<Record<string, readonly Params[]>> = {
  'print-request': PRINTED_FORMS.map((form) => ({ form })),
};

/** Everything that a person can read: every operation that reads, about every request, every page, in pages of one too. */
export async function readEverything(installation: Installation, story: Story, person: Person): Promise<Seen[]> {
  const ask = await installation.as(person);
  const caller = { subject: 'p', role: person.role, party: person.party ?? null };
  const seen: Seen[] = [];
  for (const operation of READING.filter(({ id }) => mayCall(caller, id)))
    for (const request of requestsOf(operation, story))
      for (const form of FORMS[operation.id] ?? [{}])
        seen.push(...(await everyPage(ask, operation, realParams(operation, story, request), form)));
  return seen;
}

/** Those that name a request are asked about each. */
const requestsOf = ({ path }: Operation, { posted, unposted, draft }: Story): readonly string[] =>
  /^\/(requests|suggestions|coalitions)\/:/.test(path) ? [posted, unposted, draft] : [posted];

async function everyPage(ask: Ask, operation: Operation, params: Params, form: Params): Promise<Seen[]> {
  const what = [operation.id, params, form].map((each) => JSON.stringify(each)).join(' ');
  const whole = { what, ...(await ask(operation, { params, query: form })) };
  if (operation.kind !== 'list' || !pages(operation)) return [whole];
  const seen: Seen[] = [whole];
  for (let cursor: string | undefined, page = 1; page <= MOST_PAGES; page += 1) {
    const query: Params = { limit: '1', ...(cursor !== undefined && { cursor }) };
    const answer = await ask(operation, { params, query });
    cursor = nextOf(answer);
    const plain = cursor === undefined ? '' : Buffer.from(cursor, 'base64url').toString();
    seen.push({ what: `${what} page ${page}`, ...answer, text: `${answer.text}${plain}` });
    if (cursor === undefined) break;
  }
  return seen;
}

const pages = ({ query }: Operation): boolean => 'shape' in query && 'cursor' in (query.shape as object);

function nextOf({ status, text }: WireAnswer): string | undefined {
  if (status !== 200) return undefined;
  const { next } = JSON.parse(text) as { next?: string | null };
  return next ?? undefined;
}
