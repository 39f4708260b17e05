import { LocalDateSchema, PartyCodeSchema, ProgrammeIdSchema } from '@clearinghouse/contracts';
import type { Instrument } from '@clearinghouse/contracts';
import { DEFAULT_POLICY, matchNeed, reasonText } from './index.js';
import type { Adherence, Need, Offer } from './index.js';

const today = LocalDateSchema.parse('2026-03-02');
const day = (text: string) => LocalDateSchema.parse(text);
const on = (instrument: Instrument, status: Adherence['status']) => ({ instrument, status, asOf: day('2024-05-01') });
const party = (text: string) => PartyCodeSchema.parse(text);

const need = (change: Partial<Need> = {}): Need => ({
  id: 'r-1:1',
  requester: party('XAA'),
  requesterRegions: ['all', 'global', 'africa'],
  area: 'OP3d.licensing',
  field: 'chemical',
  assistanceType: 'training',
  languages: ['fr'],
  forms: ['in-country'],
  ...change,
});
const offer = (change: Partial<Omit<Offer, 'id'>> & { id?: string } = {}): Offer => ({
  provider: party('ORG-K'),
  providerKind: 'intergovernmental',
  title: 'A programme',
  areas: ['OP3d.licensing'],
  fields: ['chemical'],
  assistanceTypes: ['training'],
  regions: ['africa'],
  states: [],
  languages: ['fr'],
  forms: ['in-country'],
  experienceRegions: [],
  public: true,
  ...change,
  id: ProgrammeIdSchema.parse(change.id ?? 'p-1'),
});
const match = (asked: Need, ...offers: Offer[]) => matchNeed(asked, offers, DEFAULT_POLICY, today);
const outcome = (asked: Need, offered: Offer, rule: string) => {
  const matching = match(asked, offered);
  const codes = [...(matching.matches[0]?.reasons.map((each) => each.code) ?? []), ...Object.keys(matching.turnedAway)];
  return codes.filter((code) => code.startsWith(`${rule}.`));
};

describe('the hard rules', () => {
  it.each<[string, Partial<Need>, Partial<Omit<Offer, 'id'>>, string]>([
    ['own programme', {}, { provider: party('XAA') }, 'provider.own-programme'],
    ['same area', {}, {}, 'area.names'],
    ['operative paragraph covers its leaf', {}, { areas: ['OP3d'] }, 'area.wider'],
    ['leaf covers part of its paragraph', { area: 'OP3d' }, {}, 'area.part'],
    ['sibling leaf', {}, { areas: ['OP3d.lists', 'OP3c'] }, 'area.outside'],
    ['areas not stated', {}, { areas: [] }, 'area.not-stated'],
    ['same type', {}, {}, 'type.names'],
    ['kind of the type needed', {}, { assistanceTypes: ['exercise'] }, 'type.narrower'],
    ['kind not stated', { assistanceType: 'exercise' }, {}, 'type.wider'],
    [
      'review for drafting',
      { assistanceType: 'legal_drafting' },
      { assistanceTypes: ['legal_review'] },
      'type.substitute',
    ],
    ['undefined word', { assistanceType: 'equipment' }, { assistanceTypes: ['resources'] }, 'type.open'],
    ['need of another kind', { assistanceType: 'other' }, {}, 'type.open'],
    ['another type', {}, { assistanceTypes: ['funding'] }, 'type.outside'],
    ['types not stated', {}, { assistanceTypes: [] }, 'type.not-stated'],
    ['same field', {}, {}, 'field.names'],
    ['cross-cutting programme', {}, { fields: ['cross'] }, 'field.cross'],
    ['cross-cutting need, one field', { field: 'cross' }, {}, 'field.part'],
    [
      'cross-cutting need, all four fields',
      { field: 'cross' },
      { fields: ['nuclear', 'chemical', 'biological', 'delivery'] },
      'field.cross',
    ],
    ['another field', {}, { fields: ['nuclear'] }, 'field.outside'],
    ['fields not stated', {}, { fields: [] }, 'field.not-stated'],
    ['State named', {}, { states: [party('XAA')], regions: [] }, 'region.state-named'],
    ['region named', {}, {}, 'region.names'],
    ['the world', {}, { regions: ['global'] }, 'region.worldwide'],
    ['membership that our data cannot decide', {}, { regions: ['states-parties'] }, 'region.to-be-confirmed'],
    ['another region', {}, { regions: ['americas'] }, 'region.outside'],
    ['other States named', {}, { regions: [], states: [party('XBB')] }, 'region.outside'],
    ['coverage not stated', {}, { regions: [] }, 'region.not-stated'],
    ['a treaty on record', { adherence: [on('cwc', 'party')] }, { requiresAdherence: ['cwc'] }, 'scope.met'],
    ['nothing on record', {}, { requiresAdherence: ['cwc'] }, 'scope.to-be-confirmed'],
    [
      'one of two on record',
      { adherence: [on('cwc', 'party')] },
      { requiresAdherence: ['bwc', 'cwc'] },
      'scope.to-be-confirmed',
    ],
    ['a signature', { adherence: [on('cwc', 'signatory')] }, { requiresAdherence: ['cwc'] }, 'scope.to-be-confirmed'],
    [
      'not a party by the record',
      { adherence: [on('cwc', 'not-party')] },
      { requiresAdherence: ['bwc', 'cwc'] },
      'scope.outside',
    ],
    [
      'a later fact than that',
      { adherence: [on('cwc', 'not-party'), { ...on('cwc', 'party'), asOf: today }] },
      { requiresAdherence: ['cwc'] },
      'scope.met',
    ],
    ['a shared language', { languages: ['en', 'fr'] }, {}, 'language.shared'],
    ['no shared language', {}, { languages: ['en'] }, 'language.none-shared'],
    ['languages not stated by the programme', {}, { languages: [] }, 'language.not-stated'],
    ['languages not stated by the need', { languages: [] }, {}, 'language.need-open'],
    ['no shared form', {}, { forms: ['remote'] }, 'form.none-shared'],
    ['forms not stated by the programme', {}, { forms: [] }, 'form.not-stated'],
    ['forms not stated by the need', { forms: [] }, {}, 'form.need-open'],
    ['no time stated', { by: day('2026-12-31') }, {}, 'time.not-stated'],
    ['no time needed', {}, { leadTimeDays: 10 }, 'time.need-open'],
    ['expired yesterday', {}, { validUntil: day('2026-03-01') }, 'time.expired'],
    ['valid until today', { from: today }, { validUntil: today }, 'time.fits'],
    ['ends before it can begin', {}, { validUntil: day('2026-03-10'), leadTimeDays: 9 }, 'time.ends-too-early'],
    ['begins on the last day', { by: day('2026-03-12') }, { leadTimeDays: 10 }, 'time.fits'],
    ['begins a day after the last day', { by: day('2026-03-11') }, { leadTimeDays: 10 }, 'time.too-late'],
    ['available after the last day', { by: day('2026-03-11') }, { availableFrom: day('2026-03-12') }, 'time.too-late'],
    [
      'ends before the need wants it',
      { from: day('2027-01-01') },
      { validUntil: day('2026-12-31') },
      'time.ends-too-early',
    ],
    ['a need whose window is turned round', { from: day('2026-05-02'), by: day('2026-05-01') }, {}, 'time.too-late'],
    ['capacity stated', {}, { capacity: { amount: 2, unit: 'courses', period: 'year' } }, 'capacity.stated'],
    ['none stated free', {}, { capacity: { amount: 0, unit: 'courses', period: 'year' } }, 'capacity.none-free'],
    ['capacity not stated', {}, {}, 'capacity.not-stated'],
  ])('%s', (_, needed, offered, code) =>
    expect(outcome(need(needed), offer(offered), code.slice(0, code.indexOf('.')))).toEqual([code]),
  );
});

describe('what is on record between the two', () => {
  const factors = (asked: Need) =>
    match(asked, offer()).matches[0]?.factors.filter(({ factor }) => ['continuity', 'wishes'].includes(factor));
  const ORG_K = party('ORG-K');

  it('is neutral where nothing is, and of other providers', () => {
    const others = { continuity: [{ provider: party('XBB'), agreement: 'r-7:1' }], wishes: [party('XBB')] };
    for (const asked of [need(), need(others)])
      expect(factors(asked)).toMatchObject([
        { points: 500, reason: { code: 'factor.continuity-open', params: {} } },
        { points: 500, reason: { code: 'factor.wishes-open' } },
      ]);
  });

  it('names every agreement once, and who is wished for', () => {
    const continuity = ['r-8:2', 'r-7:1', 'r-8:2'].map((agreement) => ({ provider: ORG_K, agreement }));
    expect(factors(need({ continuity, wishes: [ORG_K] }))).toMatchObject([
      { points: 1000, reason: { code: 'factor.continuity-agreed', params: { agreements: ['r-7:1', 'r-8:2'] } } },
      { points: 1000, reason: { code: 'factor.wishes-named' } },
    ]);
  });

  it('says from which day a fact is, and asks for what is not on record', () => {
    const asked = need({ adherence: [on('cwc', 'party')] });
    const reasons = (requiresAdherence: Instrument[]) =>
      match(asked, offer({ requiresAdherence })).matches[0]?.reasons.filter(({ code }) => code.startsWith('scope.'));
    expect(reasons(['cwc'])?.map(reasonText)).toEqual([
      'The provider asks for CWC: on record for the requester, as of 2024-05-01.',
    ]);
    expect(reasons(['wco', 'bwc', 'cwc'])?.map(reasonText)).toEqual([
      "Provider's condition, to be confirmed: BWC, WCO.",
    ]);
    expect(reasons([])).toEqual([]);
  });
});

describe('a list', () => {
  it('holds the best first, equal scores by id, and no more than the policy keeps', () => {
    const offers = ['p-c', 'p-a', 'p-b'].map((id) => offer({ id })).concat(offer({ id: 'p-0', areas: ['OP3d'] }));
    expect(match(need(), ...offers).matches.map((each) => each.programmeId)).toEqual(['p-a', 'p-b', 'p-c', 'p-0']);
    const two = matchNeed(need(), offers, { ...DEFAULT_POLICY, keep: 2 }, today);
    expect(two.matches.map((each) => each.programmeId)).toEqual(['p-a', 'p-b']);
  });

  it('says how far a programme covers the need: clarify before part, part before whole', () => {
    const coverage = (change: Partial<Omit<Offer, 'id'>>) => match(need(), offer(change)).matches[0]?.coverage;
    expect(coverage({})).toBe('covers');
    expect(coverage({ languages: [], forms: [] })).toBe('covers');
    expect(coverage({ assistanceTypes: ['exercise'] })).toBe('partly-covers');
    expect(coverage({ assistanceTypes: ['exercise'], areas: [] })).toBe('to-be-clarified');
  });

  it('counts every rule that turned a programme away, and is empty for no programmes', () => {
    const matching = match(need(), offer({ areas: ['OP1'], languages: ['en'] }), offer({ id: 'p-2', areas: ['OP1'] }));
    expect(matching).toEqual({
      matches: [],
      turnedAway: { 'area.outside': 2, 'language.none-shared': 1 },
      considered: 2,
      policyVersion: 'p2',
    });
    expect(match(need())).toEqual({ matches: [], turnedAway: {}, considered: 0, policyVersion: 'p2' });
  });
});
