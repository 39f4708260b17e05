import { type AdherenceFact, AdherenceFactSchema, instant, LocalDateSchema } from '@clearinghouse/contracts';
import fc from 'fast-check';
import { noteFacts } from './note-facts.js';
import { needOf } from './need.js';
import { wish } from './review/answer-suggestion.js';
import { knownFacts, NO_FACTS, type RequesterFacts, withAdherence, withAgreement } from './requester-facts.js';
import { takeMatching } from './take-matching.js';
import { list, match, matching, NOW, offer, party, programmeId } from './testing/given.js';

const fact = (fields: Partial<AdherenceFact>): AdherenceFact =>
  AdherenceFactSchema.parse({
    ...{ state: 'XAA', instrument: 'cwc', status: 'party', source: 'a page', asOf: '2026-01-01', ...fields },
  });
const agreement = (no: number) => (facts: RequesterFacts) => withAgreement(facts, `r-${no}:1:XBB`, party('XBB'));
const adherence = (no: number, asOf: number, status: AdherenceFact['status']) => (facts: RequesterFacts) =>
  withAdherence(
    facts,
    fact({ status, asOf: LocalDateSchema.parse(`2026-01-0${asOf}`) }),
    instant(no * 1000),
    `f-${no}`,
  );

describe('what is on record about a requester', () => {
  it('is the same whatever the order in which it is told, and however often', () => {
    const told = fc.array(
      fc.oneof(
        fc.nat(3).map(agreement),
        fc
          .tuple(fc.nat(5), fc.integer({ min: 1, max: 3 }))
          .map(([no, day]) => adherence(no, day, no % 2 ? 'party' : 'signatory')),
      ),
      { maxLength: 8 },
    );
    const apply = (steps: readonly ((facts: RequesterFacts) => RequesterFacts)[]) =>
      steps.reduce((facts, step) => step(facts), NO_FACTS);
    const run = fc.property(told, (steps) => {
      const once = apply(steps);
      expect(apply([...steps].reverse())).toEqual(once);
      expect(apply([...steps, ...steps])).toEqual(once);
    });
    fc.assert(run);
  });

  it('counts of each instrument the last by its day', () => {
    const facts = [adherence(2, 3, 'party'), adherence(3, 1, 'not-party')].reduce((all, step) => step(all), NO_FACTS);
    expect(knownFacts(facts).adherence).toEqual([{ instrument: 'cwc', status: 'party', asOf: '2026-01-03' }]);
  });
});

describe('a list that learns it', () => {
  const known = knownFacts(agreement(1)(NO_FACTS));
  const chain = { correlationId: 'c', causationId: 'e' };

  it('owes a match, tells nobody, and changes nothing when it is told again', () => {
    const { state, events } = noteFacts(list({ owed: null }), known, chain, NOW);
    expect(state).toMatchObject({ known, owed: { since: NOW, correlationId: 'c' } });
    expect(events.map(({ audience }) => audience)).toEqual([undefined]);
    expect(noteFacts(state, known, chain, NOW).events).toEqual([]);
    expect(noteFacts(list({ status: 'closed' }), known, chain, NOW).events).toEqual([]);
    expect(noteFacts(list(), { continuity: [], adherence: [] }, chain, NOW).events).toEqual([]);
  });

  it('hands it to the engine, with the wishes; without any the need is what it was', () => {
    expect(Object.keys(needOf(list()))).not.toEqual(expect.arrayContaining(['continuity']));
    const { state } = noteFacts(list({ named: [party('XCC')] }), known, chain, NOW);
    expect(needOf(state)).toMatchObject({ continuity: [{ provider: 'XBB', agreement: 'r-1:1:XBB' }], wishes: ['XCC'] });
    const matched = takeMatching(state, matching(match('p-1', 700)), () => offer('p-1'), NOW).state;
    const shown = { ...matched, entries: matched.entries.map((each) => ({ ...each, status: 'put-forward' as const })) };
    const wished = wish(shown, programmeId('p-1'), { by: 'm', role: 'permanent-mission' }, NOW).state;
    expect(needOf(wished).wishes).toEqual(['XBB', 'XCC']);
    expect(wished.owed).not.toBeNull();
  });
});
