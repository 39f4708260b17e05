import { importRequests, readImportOfRequests, readRequest } from '@clearinghouse/contracts';
import { eventually, freshParty, systems } from '@clearinghouse/service-kit/testing';
import { requestBody } from '../testing/api.js';

describe.each(systems())('importing requests, $mode', ({ as }) => {
  it('applies an accepted batch once, and amends drafts', async () => {
    const state = freshParty();
    const source = `paper-${state}-${Date.now()}`;
    const [registrar, drafter] = [await as('registrar'), await as('drafter', state)];
    const send = async (title: string) => {
      const rows = Array.from({ length: 120 }, (_, n) => ({
        ...{ key: `row-${n}`, line: n + 1 },
        fields: { ...requestBody(state), title },
      }));
      const { answer } = await registrar.call(importRequests, { body: { source, rows } });
      const applied = async () => {
        const read = await registrar.call(readImportOfRequests, { params: { id: answer.id ?? '' } });
        return read.answer.status === 'applied';
      };
      await eventually(`the batch "${title}"`, applied, { timeoutMs: 30_000, everyMs: 100 });
      return answer.rows;
    };
    const read = async (id = '') => (await drafter.call(readRequest, { params: { id } })).answer;

    const rows = await send('first');
    expect(await read(rows[119]?.id)).toMatchObject({ title: 'first', state: 'draft', version: 1 });
    expect(new Set((await send('first')).map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
    expect(new Set((await send('second')).map(({ outcome }) => outcome))).toEqual(new Set(['amendment']));
    expect(await read(rows[0]?.id)).toMatchObject({ title: 'second', version: 2 });
  });
});
