import { rmSync, writeFileSync } from 'node:fs';
import {
  listLetters,
  listSuggestions,
  submitNewRequest,
  acknowledgeRequest,
  authenticateRequest,
  registerRequest,
} from '@clearinghouse/contracts';
import { eventually, freshParty, systems } from '@clearinghouse/service-kit/testing';

// The clock of every process is stepped an hour either way while work comes in: nothing is refused, lost or doubled.
const HOUR_MS = 3_600_000;
const clockFile = process.env['E2E_TEST_CLOCK'] ?? '';

afterAll(() => rmSync(clockFile, { force: true }));

describe.each(systems())('$mode', (system) => {
  it.each([HOUR_MS, -HOUR_MS, 0])('goes on when the clock is moved to %i ms from the machine', async (offset) => {
    writeFileSync(clockFile, `${offset}`);
    const requester = freshParty();
    const body = {
      requester,
      title: 'A step of the clock',
      dateOfRequest: '2026-02-03',
      items: [
        {
          no: 1,
          area: 'OP6' as const,
          field: 'cross' as const,
          assistanceType: 'translation' as const,
          what: 'Synthetic need.',
        },
      ],
    };
    const mission = await system.as('permanent-mission', requester);
    const { answer } = await mission.call(submitNewRequest, { body, idempotencyKey: `clock-${requester}-${offset}` });
    const expert = await system.as('expert');
    let version = answer.version;
    for (const step of [registerRequest, authenticateRequest, acknowledgeRequest]) {
      const done = await expert.call(step, { params: { id: answer.id }, body: {}, ifMatch: version });
      version = done.answer.version;
    }
    await eventually(
      'one list that owes nothing',
      async () => {
        const { items } = (await expert.call(listSuggestions, { query: { requestId: answer.id } })).answer;
        return items.length === 1 && items[0]?.owed !== true;
      },
      { timeoutMs: 30_000 },
    );
    await eventually(
      'one letter',
      async () => {
        const { items } = (await mission.call(listLetters, { query: { requestId: answer.id } })).answer;
        return items.filter(({ purpose }) => purpose === 'acknowledgement').length === 1;
      },
      { timeoutMs: 30_000 },
    );
  });
});
