import { OPERATIONS } from '@clearinghouse/contracts';
import { eventually } from '@clearinghouse/service-kit/testing';
import type { Question } from './ask.js';
import type { Installation, Person } from './start-installation.js';

/** Refusals of a service that has not heard yet of what another one did. */
const NOT_YET = /REPLY.NOT_CIRCULATED|REQUEST.UNKNOWN_ADDRESSEE|REQUEST.NO_ADDRESSEES/;
export const PATIENCE = { timeoutMs: 30_000 };

export type Step = (person: Person, id: string, question: Question) => Promise<{ id: string; version: number }>;

/** Does what an operation says, over the version that stands. @throws when it is refused */
export function steps(installation: Installation): Step {
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
