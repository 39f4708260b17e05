import { OPERATIONS } from '@clearinghouse/contracts';
import { eventually } from '@clearinghouse/service-kit/testing';
import type { Params, WireAnswer } from './ask.js';
import { EXPERT, MISSION, PROVIDER } from './parties.js';
import type { Installation, Person } from './start-installation.js';
import { PATIENCE } from './steps.js';

const itemsOf = ({ text }: WireAnswer): readonly Record<string, unknown>[] =>
  (JSON.parse(text) as { items?: Record<string, unknown>[] }).items ?? [];

async function read(installation: Installation, person: Person, id: string, query: Params): Promise<WireAnswer> {
  const operation = OPERATIONS.get(id);
  if (!operation) throw new Error(`there is no operation ${id}`);
  return (await installation.as(person))(operation, { query });
}

/** The id of a letter to the requester. */
export async function written(installation: Installation, requestId: string): Promise<string> {
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
export async function settled(installation: Installation, requests: readonly string[]): Promise<void> {
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
