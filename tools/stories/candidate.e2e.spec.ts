import {
  confirmCandidate,
  listCandidates,
  type LetterView,
  listLetters,
  noteCandidate,
  type PartyCode,
  readCandidate,
  readLetter,
  readRequest,
  type Role,
} from '@clearinghouse/contracts';
import { eventually, freshOrganization, freshParty, systems } from '@clearinghouse/service-kit/testing';
import { refusal } from './story';

const SOURCE = { kind: 'national-report' as const, title: 'Fourth national report', reference: 'paragraph 31' };
const PASSAGE = 'The licensing office would welcome training.';

describe.each(systems())('a passage of a report, $mode', (system) => {
  const lettersAbout = async (id: string, role: Role, party?: PartyCode): Promise<LetterView[]> => {
    const { answer } = await (await system.as(role, party)).call(listLetters, { query: { limit: 200 } });
    return (answer.items as LetterView[]).filter(({ candidateId }) => candidateId === id); // parsed by the server
  };

  it('is put to the Permanent Mission by letter, and to nobody else, until the Mission makes it a draft', async () => {
    const [requester, other, provider] = [freshParty(), freshParty(), freshOrganization()];
    const expert = await system.as('expert');
    const body = { requester, source: SOURCE, passage: PASSAGE };
    const { id, version } = (await expert.call(noteCandidate, { body })).answer;
    const mission = await system.as('permanent-mission', requester);
    const letter = await eventually(
      'the letter to the Mission',
      async () => (await lettersAbout(id, 'permanent-mission', requester))[0],
      { timeoutMs: 40_000 },
    );
    expect(letter).toMatchObject({ purpose: 'candidate-inquiry', recipient: requester, specimen: true });
    expect(letter.body).toContain('Fourth national report');
    expect(letter.body).not.toContain(PASSAGE);
    expect((await mission.call(readCandidate, { params: { id } })).answer.passage).toBe(PASSAGE);

    const others: readonly (readonly [Role, PartyCode])[] = [
      ['permanent-mission', other],
      ['provider-officer', provider],
    ];
    for (const who of others) {
      const client = await system.as(...who);
      expect(await lettersAbout(id, ...who)).toEqual([]);
      expect(await refusal(client.call(readLetter, { params: { id: letter.id } }))).toBe('404 LETTER.NOT_FOUND');
    }
    const stranger = await system.as('permanent-mission', other);
    expect(await refusal(stranger.call(readCandidate, { params: { id } }))).toBe('404 CANDIDATE.NOT_FOUND');
    const member = await system.as('committee-member');
    expect(await refusal(member.call(listCandidates, {}))).toBe('403 ACCESS.FORBIDDEN');
    expect(await refusal(member.call(readLetter, { params: { id: letter.id } }))).toBe('403 ACCESS.FORBIDDEN');

    const { requestId } = (await mission.call(confirmCandidate, { params: { id }, body: {}, ifMatch: version })).answer;
    const draft = () => mission.call(readRequest, { params: { id: requestId } });
    const { answer } = await eventually('the draft', draft, { timeoutMs: 40_000 });
    expect(answer).toMatchObject({ state: 'draft', memorandum: PASSAGE });
    expect(await refusal(stranger.call(readRequest, { params: { id: requestId } }))).toBe('404 REQUEST.NOT_FOUND');
    expect(await refusal(member.call(readRequest, { params: { id: requestId } }))).toBe('404 REQUEST.NOT_FOUND');
  });
});
