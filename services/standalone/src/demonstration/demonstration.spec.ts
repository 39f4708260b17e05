import { ProgrammeSchema, RequestDraftSchema, ReplyLineSchema, type LocalDate } from '@clearinghouse/contracts';
import { DEMONSTRATION_SEED, demonstration } from './demonstration.js';

const today = '2026-03-02' as LocalDate;
const set = demonstration(DEMONSTRATION_SEED, today);
const parties = [
  ...set.programmes.map(({ programme }) => programme.provider),
  ...set.requests.flatMap(({ requester, replies }) => [requester, ...replies.map(({ provider }) => provider)]),
];

describe('the demonstration', () => {
  it('has 60 providers with 120 programmes, and 40 requests with 90 items', () => {
    expect(new Set(set.programmes.map(({ programme }) => programme.provider)).size).toBe(60);
    expect(set.programmes).toHaveLength(120);
    expect(set.requests).toHaveLength(40);
    expect(set.requests.flatMap(({ draft }) => draft.items)).toHaveLength(90);
  });

  it('names fictitious parties only', () => {
    for (const code of parties) expect(code).toMatch(/^(X[A-Z]{2}|ORG-([A-Z]|REGION1))$/);
    expect(parties).not.toContain('XKX');
  });

  it('is the same for the same seed and day, and another for another seed', () => {
    expect(demonstration(DEMONSTRATION_SEED, today)).toEqual(set);
    expect(demonstration('another', today)).not.toEqual(set);
  });

  it('fits the schemas of the interface', () => {
    for (const { programme } of set.programmes) ProgrammeSchema.parse(programme);
    for (const { draft } of set.requests) RequestDraftSchema.parse(draft);
    for (const { replies } of set.requests)
      for (const { lines } of replies) for (const line of lines) ReplyLineSchema.parse(line);
  });

  it('has a key of its own for every creation', () => {
    const keys = [...set.programmes, ...set.requests, ...set.requests.flatMap(({ replies }) => replies)];
    expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
  });

  it('holds every life and every kind of answer', () => {
    const steps = new Set(set.requests.map((request) => request.steps.at(-1) ?? 'draft'));
    expect([...steps].sort()).toEqual(
      ['acknowledge', 'authenticate', 'circulate', 'draft', 'post-summary', 'register', 'submit', 'withdraw'].sort(),
    );
    const answers = set.requests.flatMap(({ replies }) => replies).flatMap(({ lines }) => lines);
    expect(new Set(answers.map(({ answer }) => answer)).size).toBe(6);
  });

  it('answers only items that the State agreed to circulate', () => {
    for (const { draft, replies } of set.requests) {
      const circulated = (draft.items ?? []).filter(({ consents }) => consents?.circulate).map(({ no }) => no);
      for (const { lines } of replies) for (const { itemNo } of lines) expect([...circulated, null]).toContain(itemNo);
    }
  });
});
