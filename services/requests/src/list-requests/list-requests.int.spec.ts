import {
  type AnswerOf,
  type BodyOf,
  type draftRequest,
  draftRequest as draft,
  listRequests,
  type PartyCode,
  postSummary,
} from '@clearinghouse/contracts';
import type { ApiClient } from '@clearinghouse/service-kit';
import { eventually, startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { knownProviderCollection } from '../adapters/provider-list.js';
import { requestsService } from '../index.js';
import { advance, requestBody, submitted } from '../testing/api.js';
import { recordedEvent } from '../testing/programme-event.js';
import { party } from '../testing/samples.js';

const [XAA, XBB, XCC] = [party('XAA'), party('XBB'), party('XCC')];
let service: TestService;
beforeAll(async () => {
  service = await startTestService(requestsService);
  await service.platform.bus.publish('programmes', [recordedEvent(XCC)]);
  const { store } = service.platform;
  await eventually('the list of providers', () => store.collection(knownProviderCollection).get('p-XCC'));
}, 30_000);
afterAll(() => service.close());

const mission = (state: PartyCode) => service.as('permanent-mission', state);
const on = (day: string) => ({ dateOfRequest: day as BodyOf<typeof draftRequest>['dateOfRequest'], title: day });

/** Titles in order, read in pages of `limit`; a page that is short or empty before the end fails. */
async function titles(client: ApiClient, limit = 2): Promise<(string | undefined)[]> {
  const found: (string | undefined)[] = [];
  let cursor: string | undefined;
  do {
    const answer: AnswerOf<typeof listRequests> = (await client.call(listRequests, { query: { limit, cursor } }))
      .answer;
    if (answer.next !== null) expect(answer.items).toHaveLength(limit);
    found.push(...answer.items.map(({ title, items }) => title ?? items[0]?.text));
    cursor = answer.next ?? undefined;
  } while (cursor !== undefined);
  return found;
}

describe('listing requests', () => {
  it('shows each caller its own desk in its own order, then posted summaries', async () => {
    const registrar = await service.as('registrar');
    const expert = await service.as('expert');
    const days = ['2026-01-03', '2026-01-01', '2026-01-05', '2026-01-02', '2026-01-04'];
    for (const day of days) await submitted(await mission(XAA), requestBody(XAA, on(day)));
    const drafted = requestBody(XAA, on('2026-01-06'));
    await registrar.call(draft, { body: drafted });
    const last = await advance(
      expert,
      await submitted(await mission(XBB), requestBody(XBB, on('2026-01-07'))),
      'acknowledged',
    );
    await expert.call(postSummary, { params: { id: last.id }, ifMatch: last.version, body: {} });
    const sorted = [...days].sort().reverse();

    expect(await titles(await service.as('drafter', XAA))).toEqual(['2026-01-06', ...sorted, 'for the public 1']);
    expect(await titles(expert)).toEqual(['2026-01-07', ...sorted]);
    expect(await titles(registrar)).toEqual(['2026-01-06', '2026-01-07', ...sorted]);
    expect(await titles(await service.as('public'))).toEqual(['for the public 1']);
    expect(await titles(await service.as('drafter', XBB))).toEqual(['2026-01-07']);
    expect(await titles(await service.as('provider-officer', XCC))).toEqual(['for the public 1']);
  });

  it('lists for a provider what was circulated to it, and passes over the rest without a trace', async () => {
    const expert = await service.as('expert');
    for (const title of ['one', 'two', 'three'])
      await advance(expert, await submitted(await mission(XAA), requestBody(XAA, { title })), 'circulated');
    expect((await titles(await service.as('provider-officer', XCC))).sort()).toEqual(
      ['for the public 1', 'one', 'three', 'two'].sort(),
    );
    expect(await titles(await service.as('provider-officer', party('XDD')), 1)).toEqual(['for the public 1']);
  });

  it('keeps its pages while others insert', async () => {
    const drafter = await service.as('drafter', party('XEE'));
    for (const day of ['2026-02-01', '2026-02-02', '2026-02-03'])
      await submitted(await mission(party('XEE')), requestBody(party('XEE'), on(day)));
    const first = (await drafter.call(listRequests, { query: { limit: 2 } })).answer;
    await submitted(await mission(party('XEE')), requestBody(party('XEE'), on('2026-02-04')));
    const second = (await drafter.call(listRequests, { query: { limit: 1, cursor: first.next ?? '' } })).answer;
    expect(second.items.map(({ title }) => title)).toEqual(['2026-02-01']);
  });

  it('refuses cursors that are not of this list', async () => {
    const drafter = await service.as('drafter', XAA);
    const others = Buffer.from('[0,"XBB|2026-01-07|r-1"]').toString('base64url');
    for (const cursor of ['zzz', others])
      await expect(drafter.call(listRequests, { query: { cursor } })).rejects.toThrow('400 HTTP.BAD_CURSOR');
    await expect(drafter.call(listRequests, { query: { limit: 201 } })).rejects.toThrow('422 HTTP.INVALID');
  });
});
