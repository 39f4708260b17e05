import { OPERATIONS } from '@clearinghouse/contracts';
import { eventually } from '@clearinghouse/service-kit/testing';
import type { Params, Question, WireAnswer } from './ask.js';
import { OUTSIDER, PROVIDER, REQUESTER } from './parties.js';
import { draft, hidden, programme, type Variant } from './records.js';
import type { Installation, Person } from './start-installation.js';

/** The records of a story, by id. */
export interface Story {
  readonly posted: string;
  readonly unposted: string;
  readonly draft: string;
  readonly programme: string;
  readonly letter: string;
  /** What else there is, by the parameter that names it: `<parameter> @ <path before it>`. */
  readonly others: Params;
}

const MISSION: Person = { role: 'permanent-mission', party: REQUESTER };
const OFFICER: Person = { role: 'provider-officer', party: PROVIDER };
const EXPERT: Person = { role: 'expert' };
/** Somebody to write to: stands in no history, event or line of a log. */
export const PERSON = { name: 'Fictitious Person', phone: '+1 555 0199', email: 'fictitious.person@example.org' };
/** Refusals of a service that has not heard yet of what another one did. */
const NOT_YET = /REPLY.NOT_CIRCULATED|REQUEST.UNKNOWN_ADDRESSEE|REQUEST.NO_ADDRESSEES/;
const PATIENCE = { timeoutMs: 30_000 };

/** Which variant each side's hidden values have. */
export interface Hidden {
  readonly request: Variant;
  readonly programme: Variant;
  /** Persons to write to about a request. */
  readonly contacts: Variant;
}

/** One State asks twice and drafts once; one provider is written to and answers; another has no part in it. */
export async function play(installation: Installation, variants: Hidden): Promise<Story> {
  const on = steps(installation);
  const variant = variants.request;
  const note = { why: hidden(variant, 'why') };
  const offered = await on(OFFICER, 'record-programme', {
    body: programme(variants.programme, PROVIDER, false),
    key: 'own-offer',
  });
  const outside = { role: 'provider-officer', party: OUTSIDER } as const;
  const open = await on(outside, 'record-programme', { body: programme('a', OUTSIDER, true), key: 'outside-offer' });
  if (variants.programme === 'b')
    await on(outside, 'change-programme', { params: { id: open.id }, body: programme('b', OUTSIDER, true) });

  const begin = (title: string) =>
    on(MISSION, 'submit-new-request', { body: draft(variant, title), key: title.replaceAll(' ', '-') });
  const circulate = async (id: string) => {
    const params = { id };
    for (const step of ['register-request', 'authenticate-request'])
      await on({ role: 'registrar' }, step, { params, body: note });
    await on({ role: 'chair' }, 'acknowledge-request', { params, body: note });
    await on({ role: 'chair' }, 'circulate-request', { params, body: { ...note, addressees: [PROVIDER] } });
  };
  const posted = (await begin('A posted request')).id;
  await circulate(posted);
  await on(EXPERT, 'post-summary', { params: { id: posted }, body: note });
  const unposted = (await begin('An unposted request')).id;
  await circulate(unposted);
  const drafted = await on(MISSION, 'draft-request', { body: draft(variant, 'A draft'), key: 'a-draft' });

  const line = { itemNo: 1, answer: 'full', text: 'We can help' };
  const reply = { body: { provider: PROVIDER, lines: [line] } };
  await on(OFFICER, 'reply-to-request', { ...reply, params: { requestId: unposted }, key: 'a-reply-1' });
  const letter = await written(installation, unposted);
  const others = await beside(installation, variants, unposted);
  await settled(installation, [posted, unposted]);
  return { posted, unposted, draft: drafted.id, programme: offered.id, letter, others };
}

/** Smaller records around a request, by the parameter that names each. */
async function beside(installation: Installation, variants: Hidden, id: string): Promise<Params> {
  const on = steps(installation);
  const variant = variants.request;
  const kept = variants.programme;
  const source = { kind: 'national-report', title: 'National report of 2019', reference: 'page 12' };
  const passage = hidden(variant, 'passage');
  const contact = { part: 'point-of-contact', office: hidden(kept, 'office'), email: `kept-${kept}@example.org` };
  const candidate = { body: { requester: REQUESTER, source, passage }, key: 'a-candidate' };
  const question = { body: { text: hidden(variant, 'question') }, key: 'a-question' };
  const person = { ...PERSON, office: hidden(variants.contacts, 'mission') };
  await on(MISSION, 'record-contacts', { params: { id }, body: { mission: person }, ifMatch: 0 });
  return {
    'id @ /candidates': (await on(EXPERT, 'note-candidate', candidate)).id,
    'id @ /questions': (await on(MISSION, 'ask-question', question)).id,
    'id @ /contacts': (
      await on(OFFICER, 'record-contact', { params: { provider: PROVIDER }, body: contact, key: 'a-contact-1' })
    ).id,
    'programmeId @ /suggestions/:itemId': 'p-none',
  };
}

/** What only members of the Committee and experts may learn: it must show nowhere else. */
export async function playInCommittee(installation: Installation, { unposted, posted }: Story): Promise<void> {
  const on = steps(installation);
  for (const id of [unposted, posted])
    await on({ role: 'committee-member' }, 'refer-to-working-group', {
      params: { id },
      body: { why: 'HIDDEN-referral' },
      key: `refer-${id}`,
    });
}

type Step = (person: Person, id: string, question: Question) => Promise<{ id: string; version: number }>;

/** Does what an operation says, over the version that stands. @throws when it is refused */
function steps(installation: Installation): Step {
  const versions = new Map<string, number>();
  return async (person, id, question) => {
    const operation = OPERATIONS.get(id);
    if (!operation) throw new Error(`there is no operation ${id}`);
    const key = question.params?.['id'] ?? '';
    const ifMatch = question.ifMatch ?? versions.get(key) ?? 1;
    const ask = await installation.as(person);
    const answer = await eventually(
      `${id} to be possible`,
      async () => {
        const given = await ask(operation, { ...question, ifMatch });
        return !NOT_YET.test(given.text) && given;
      },
      PATIENCE,
    );
    if (answer.status >= 300) throw new Error(`${id}: ${answer.status} ${answer.text}`);
    const changed = JSON.parse(answer.text) as { id: string; version: number }; // what changes answer
    if (question.ifMatch === undefined) versions.set(changed.id, changed.version);
    return changed;
  };
}

const itemsOf = ({ text }: WireAnswer): readonly Record<string, unknown>[] =>
  (JSON.parse(text) as { items?: Record<string, unknown>[] }).items ?? [];

async function read(installation: Installation, person: Person, id: string, query: Params): Promise<WireAnswer> {
  const operation = OPERATIONS.get(id);
  if (!operation) throw new Error(`there is no operation ${id}`);
  return (await installation.as(person))(operation, { query });
}

/** The id of a letter to the requester. */
async function written(installation: Installation, requestId: string): Promise<string> {
  const letters = await eventually(
    'a letter to the requester',
    async () => {
      const found = itemsOf(await read(installation, MISSION, 'list-letters', { requestId }));
      return found.length > 0 && found;
    },
    PATIENCE,
  );
  return String(letters[0]?.['id']);
}

/** Every item is matched, every letter written: from here on nothing moves by itself. */
async function settled(installation: Installation, requests: readonly string[]): Promise<void> {
  for (const requestId of requests) {
    await eventually(
      `a list for ${requestId} that owes nothing`,
      async () => {
        const [list] = itemsOf(await read(installation, EXPERT, 'list-suggestions', { requestId }));
        return list !== undefined && list['owed'] !== true && JSON.stringify(list).includes(PROVIDER);
      },
      PATIENCE,
    );
    await eventually(
      `the letters about ${requestId}`,
      async () => itemsOf(await read(installation, EXPERT, 'list-letters', { requestId })).length >= 2,
      PATIENCE,
    );
  }
}
