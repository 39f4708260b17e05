import { MAY_CALL, mayCall } from '@clearinghouse/access';
import { EXAMPLES, type Operation, OPERATIONS, type Role, ROLES } from '@clearinghouse/contracts';
import type { Params, WireAnswer } from './ask.js';
import { filterOf, noParams, realParams } from './parameters.js';
import { insider, PROVIDER, REQUESTER, STATE_ROLES, stranger } from './parties.js';
import { play, type Story, USUAL } from './play.js';
import { type Installation, type Person, startInstallation } from './start-installation.js';

const operations = [...OPERATIONS.values()].map((each) => [each.id, each] as const);
const caller = (role: Role) => ({ subject: 'p', role, party: null });

let installation: Installation;
let story: Story;
beforeAll(async () => {
  installation = await startInstallation();
  story = await play(installation, USUAL);
}, 90_000);
afterAll(() => installation.close());

const codeOf = ({ text }: WireAnswer): unknown =>
  text.startsWith('{') ? (JSON.parse(text) as { code?: unknown }).code : null;

/** Where what may be said depends on who says it: the State answers for itself, the secretariat that nobody replied. */
const SAID_BY: Readonly<Record<string, unknown>> = { 'answer-follow-up expert': { answer: 'no-reply' } };

/** The example of the operation, told by somebody else. */
function bodyFor(operation: Operation, { role, party }: Person): unknown {
  const text = JSON.stringify(SAID_BY[`${operation.id} ${role}`] ?? EXAMPLES[operation.id]?.body);
  if (text === undefined) return operation.method === 'GET' ? undefined : {};
  const own = (STATE_ROLES as readonly Role[]).includes(role) ? REQUESTER : PROVIDER;
  return JSON.parse(party ? text.replaceAll(`"${own}"`, `"${party}"`) : text);
}

describe('role x use case', () => {
  it.each(operations)('%s', async (id, operation) => {
    const answers = new Map<Role, WireAnswer>();
    for (const role of ROLES) {
      const person = insider(role);
      const ask = await installation.as(person);
      const params = noParams(realParams(operation, story, story.posted));
      answers.set(role, await ask(operation, { params, body: bodyFor(operation, person) }));
    }
    const refused = ROLES.filter((role) => !mayCall(caller(role), id));
    expect(refused.map((role) => [role, answers.get(role)?.status, codeOf(answers.get(role) as WireAnswer)])).toEqual(
      refused.map((role) =>
        role === 'public' ? [role, 401, 'ACCESS.UNAUTHENTICATED'] : [role, 403, 'ACCESS.FORBIDDEN'],
      ),
    );
    const admitted = MAY_CALL[id] ?? [];
    expect(admitted.filter((role) => [401, 403, 500].includes(answers.get(role)?.status ?? 0))).toEqual([]);
  });
});

describe('reading', () => {
  const everything = operations.filter(
    ([, { method, path, media }]) => method === 'GET' && !path.includes(':') && !media,
  );
  it.each(everything)('%s is answered to every role that may', async (id, operation) => {
    for (const role of MAY_CALL[id] ?? []) {
      const { status } = await (await installation.as(insider(role)))(operation);
      expect([role, status]).toEqual([role, 200]);
    }
  });
  it.each([
    'read-request',
    'read-request-history',
    'read-programme',
    'read-letter',
    'read-suggestions',
    'list-replies',
  ])('%s answers whoever has a part in the record', async (id) => {
    const operation = OPERATIONS.get(id) as Operation; // named in the line above
    const params = realParams(operation, story, story.unposted);
    expect((await (await installation.as({ role: 'expert' }))(operation, { params })).status).toBe(200);
  });
});

describe('what is not for a party reads as if it were not there', () => {
  const hidesId = (answer: WireAnswer, params: Params): unknown => {
    const ids = Object.values(params).filter((value) => value.length > 6);
    const text = ids.reduce((text, id) => text.replaceAll(id, 'ID'), answer.text);
    return { status: answer.status, headers: answer.headers, text: text.replace(/\b[a-z]-[0-9a-f]{32}\b/g, 'NEW') };
  };
  const withParams = operations.filter(([, { path }]) => path.includes(':'));

  it.each(withParams)('%s', async (_, operation) => {
    const roles = ROLES.filter((role) => mayCall(caller(role), operation.id));
    for (const person of roles.flatMap((role) => stranger(role) ?? [])) {
      const ask = await installation.as(person);
      const real = realParams(operation, story, story.unposted);
      const none = noParams(real);
      const body = bodyFor(operation, person);
      const foreign = hidesId(await ask(operation, { params: real, body }), real);
      const absent = hidesId(await ask(operation, { params: none, body }), none);
      expect([person, foreign]).toEqual([person, absent]);
    }
  });

  it.each(operations.filter(([, each]) => filterOf(each, '')))('%s, as a filter', async (_, operation) => {
    const roles = ROLES.filter((role) => mayCall(caller(role), operation.id));
    for (const person of roles.flatMap((role) => stranger(role) ?? [])) {
      const ask = await installation.as(person);
      const foreign = await ask(operation, { query: filterOf(operation, story.unposted) });
      const absent = await ask(operation, { query: filterOf(operation, `r-${'0'.repeat(32)}`) });
      expect([person, foreign]).toEqual([person, absent]);
    }
  });
});
