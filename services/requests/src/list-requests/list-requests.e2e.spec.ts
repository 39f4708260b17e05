import { type AnswerOf, type draftRequest, type BodyOf, listRequests } from '@clearinghouse/contracts';
import { freshParty, systems } from '@clearinghouse/service-kit/testing';
import { requestBody, submitted } from '../testing/api.js';

type Day = BodyOf<typeof draftRequest>['dateOfRequest'];

describe.each(systems())('listing requests, $mode', ({ as }) => {
  it('gives a State its own, newest first, in pages that stay stable while others come', async () => {
    const state = freshParty();
    const mission = await as('permanent-mission', state);
    const submit = (day: string) => submitted(mission, requestBody(state, { title: day, dateOfRequest: day as Day }));
    for (const day of ['2026-01-02', '2026-01-05', '2026-01-01', '2026-01-04']) await submit(day);

    const page = async (cursor?: string): Promise<AnswerOf<typeof listRequests>> =>
      (await mission.call(listRequests, { query: { limit: 2, cursor } })).answer;
    const own = ({ items }: AnswerOf<typeof listRequests>) =>
      items.flatMap(({ requester, title }) => (requester === state ? [title] : []));
    const first = await page();
    await submit('2026-01-06');
    expect(own(first)).toEqual(['2026-01-05', '2026-01-04']);
    expect(own(await page(first.next ?? ''))).toEqual(['2026-01-02', '2026-01-01']);
    expect(own(await page())).toEqual(['2026-01-06', '2026-01-05']);
  });

  it('refuses a cursor of another State', async () => {
    const others = Buffer.from('[0,"ORG-NONE|2026-01-07|r-1"]').toString('base64url');
    const client = await as('drafter', freshParty());
    await expect(client.call(listRequests, { query: { cursor: others } })).rejects.toThrow('400 HTTP.BAD_CURSOR');
  });
});
