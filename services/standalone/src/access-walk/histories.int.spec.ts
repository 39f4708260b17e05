import {
  type AnswerOf,
  makeCheckpoint,
  type Operation,
  type ServiceName,
  verifyHistory,
} from '@clearinghouse/contracts';
import { matchingService } from '@clearinghouse/matching';
import { notificationsService } from '@clearinghouse/notifications';
import { offersService } from '@clearinghouse/offers';
import { requestsService } from '@clearinghouse/requests';
import { PERSON } from './beside.js';
import { play, playInCommittee, USUAL } from './play.js';
import { type Installation, type Person, startInstallation } from './start-installation.js';

const services = [requestsService, offersService, matchingService, notificationsService];
const PERSONAL = [
  ...Object.values(PERSON),
  /[\w.+-]+@[\w-]+\.[a-z]{2,}/i, // an e-mail address
  /\+\d[\d ()-]{7,}/, // a telephone number
];
const personalIn = (text: string): unknown[] =>
  PERSONAL.filter((each) => (typeof each === 'string' ? text.includes(each) : each.test(text)));

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
  const story = await play(installation, USUAL);
  await playInCommittee(installation, story);
}, 90_000);
afterAll(() => installation.close());

async function asked<O extends Operation>(operation: O, person: Person, service: ServiceName): Promise<AnswerOf<O>> {
  const { text } = await (await installation.as(person))(operation, { params: { service } });
  return JSON.parse(text) as AnswerOf<O>; // the server answers by the schema of the operation
}

describe.each(services.map((service) => [service.name, service] as const))('histories of %s', (name, service) => {
  it('make the states that stand, before and after a checkpoint', async () => {
    const before = await asked(verifyHistory, { role: 'auditor' }, name);
    expect(before).toMatchObject({ complete: true, findings: [], unchained: 0, checkpoints: 0 });
    expect(before.entries).toBeGreaterThan(0);
    if (service.folds) expect(before.folded).toBeGreaterThan(0);
    expect((await asked(makeCheckpoint, { role: 'administrator' }, name)).made).toBe(1);
    expect(await asked(verifyHistory, { role: 'auditor' }, name)).toMatchObject({ findings: [], checkpoints: 1 });
  });

  it('name no person', async () => {
    const found: unknown[] = [];
    let entries = 0;
    for (const definition of service.collections.filter(({ history }) => history !== false)) {
      const collection = installation.standalone.platform.store.collection(definition);
      for await (const { id } of collection.all())
        for await (const entry of collection.history(id)) {
          entries += 1;
          found.push(...personalIn(JSON.stringify(entry)).map((what) => [definition.name, entry.type, String(what)]));
        }
    }
    expect(entries).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });
});

it('writes no person into the log', () => {
  expect(installation.lines.length).toBeGreaterThan(0);
  expect(installation.lines.flatMap((line) => personalIn(line))).toEqual([]);
});
