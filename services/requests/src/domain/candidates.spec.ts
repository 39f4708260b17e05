import * as contracts from '@clearinghouse/contracts';
import type { LocalDate } from '@clearinghouse/contracts';
import { actor, caller, now, XAA } from '../testing/samples.js';
import {
  type Candidate,
  type CandidateEvent,
  CONFIRMED,
  evolveCandidate,
  NOTED,
  seesCandidate,
  SET_ASIDE,
} from './candidate.js';
import { candidateView } from './candidate-view.js';
import { confirmCandidate, draftIdOf, draftOf, noteCandidate, setCandidateAside } from './candidates.js';

const passage = {
  requester: XAA,
  source: { kind: 'national-report', title: 'Report of 2026' },
  passage: 'Officers would profit from courses.',
  remark: 'compare with the request of 2019',
  notedAt: now,
} as const;
const folded = (events: readonly CandidateEvent[], from?: Candidate): Candidate => {
  const state = events.reduce<Candidate | undefined>(evolveCandidate, from);
  if (!state) throw new Error('nothing was noted');
  return state;
};
const id = 'c-77' as contracts.CandidateId; // an id written by hand
const noted = folded(noteCandidate(passage, actor));
const receipt = { reference: 'NV/3', dateReceived: '2026-03-04' as LocalDate }; // a day that exists

describe('a candidate', () => {
  it('is seen by the experts and that State, its remark by the experts', () => {
    const seen = (['expert', 'registrar', 'chair'] as const).map((role) => seesCandidate(caller(role), noted));
    expect(seen).toEqual([true, true, true]);
    expect(seesCandidate(caller('permanent-mission', 'XAA'), noted)).toBe(true);
    for (const [role, party] of [
      ['permanent-mission', 'XBB'],
      ['provider-officer', 'XAA'],
      ['committee-member', null],
      ['administrator', null],
      ['public', null],
    ] as const)
      expect(seesCandidate(caller(role, party), noted)).toBe(false);
    expect(candidateView(id, 1, noted, caller('expert'))).toMatchObject({ state: 'noted', remark: passage.remark });
    expect(candidateView(id, 1, noted, caller('permanent-mission', 'XAA'))).not.toHaveProperty('remark');
  });

  it('is told to them only, without the passage', () => {
    const published = [
      ...noteCandidate(passage, actor),
      ...confirmCandidate(noted, draftIdOf(id), receipt, actor),
      ...setCandidateAside(noted, undefined, actor),
    ].filter(({ audience }) => audience !== undefined);
    expect(published.map(({ type }) => type)).toEqual([NOTED, CONFIRMED, SET_ASIDE]);
    for (const { type, data, audience } of published) {
      expect(contracts.EVENT_KINDS.get(type)?.data.parse(data)).toEqual(data);
      expect(audience).toEqual({ levels: ['experts'], parties: ['XAA'] });
      expect(JSON.stringify(data)).not.toContain('courses');
    }
  });

  it('is noted with the place of the passage, so that a letter can say where, and without one that is not known', () => {
    const told = (source: typeof passage.source) =>
      noteCandidate({ ...passage, source }, actor).find(({ type }) => type === NOTED)?.data;
    const where = { date: '2026-02-01' as LocalDate, reference: 'page 12' }; // a day that exists
    expect(told({ ...passage.source, ...where })).toMatchObject({ source: 'national-report', ...where });
    expect(Object.keys(told(passage.source) ?? {})).toEqual(['requester', 'by', 'source', 'title']);
  });

  it('becomes one draft with the passage as its memorandum, and is answered once', () => {
    const confirmed = folded(confirmCandidate(noted, draftIdOf(id), receipt, actor), noted);
    expect(confirmed).toMatchObject({ status: 'confirmed', requestId: 'r-77' });
    expect(draftOf(noted, '2026-03-01' as LocalDate)).toMatchObject({
      channel: 'candidate',
      memorandum: passage.passage,
      items: [],
    });
    for (const answered of [confirmed, folded(setCandidateAside(noted, undefined, actor), noted)]) {
      expect(() => confirmCandidate(answered, draftIdOf(id), undefined, actor)).toThrow('CANDIDATE.WRONG_STATE');
      expect(() => setCandidateAside(answered, undefined, actor)).toThrow('CANDIDATE.WRONG_STATE');
    }
  });
});
