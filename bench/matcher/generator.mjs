// Seeded, fictitious data: the same seed gives the same records. No record bears a real name.
import { AREAS, ASSISTANCE_TYPES, COVERAGE_REGIONS, FIELDS, FORMS, LANGUAGES } from '@clearinghouse/contracts';
import { isFictitious, regionsOf } from '@clearinghouse/taxonomy';

export const TODAY = '2026-03-02';

/** Numbers 0..1 (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const STATES = letters.flatMap((one) => letters.map((two) => `X${one}${two}`)).filter(isFictitious);
const LEAVES = AREAS.filter((area) => area.includes('.'));
const PARENTS = AREAS.filter((area) => !area.includes('.'));

function chooser(seed) {
  const next = random(seed);
  const one = (list) => list[Math.floor(next() * list.length)];
  const chance = (share) => next() < share;
  const some = (list, most) => {
    const wanted = 1 + Math.floor(next() * most);
    return [...new Set(Array.from({ length: wanted }, () => one(list)))];
  };
  const day = (from, to) =>
    new Date(Date.parse(TODAY) + (from + Math.floor(next() * (to - from))) * 86_400_000).toISOString().slice(0, 10);
  return { next, one, chance, some, day };
}

/** Programmes of the shape of those on file: few areas each, many cross-cutting, much left unstated. */
export function offers(count, seed = 1) {
  const { next, one, chance, some, day } = chooser(seed);
  return Array.from({ length: count }, (_, at) => {
    const organization = chance(0.3);
    const worldwide = chance(0.25);
    return {
      id: `p-${String(at).padStart(6, '0')}`,
      provider: organization ? `ORG-${1 + Math.floor(next() * 200)}` : one(STATES),
      providerKind: organization ? one(['intergovernmental', 'regional', 'ngo']) : 'state',
      title: `Programme ${at}`,
      areas: chance(0.03) ? [] : chance(0.2) ? some(PARENTS, 2) : some(LEAVES, 3),
      fields: chance(0.1) ? [] : chance(0.35) ? ['cross'] : some(FIELDS, 2),
      assistanceTypes: chance(0.05) ? [] : some(ASSISTANCE_TYPES, 3),
      regions: chance(0.1) ? [] : worldwide ? ['global'] : some(COVERAGE_REGIONS.slice(2), 2),
      states: chance(0.1) ? some(STATES, 3) : [],
      languages: chance(0.2) ? [] : chance(0.5) ? ['en'] : some(LANGUAGES, 3),
      forms: chance(0.3) ? [] : some(FORMS, 2),
      ...(chance(0.5) ? { leadTimeDays: Math.floor(next() * 120) } : {}),
      ...(chance(0.2) ? { availableFrom: day(-200, 200) } : {}),
      ...(chance(0.6) ? { validUntil: day(250, 1200) } : {}),
      ...(chance(0.05) ? { validUntil: day(-60, 60), availableFrom: day(-200, -61) } : {}),
      ...(chance(0.3) ? { capacity: { amount: Math.floor(next() * 12), unit: 'courses', period: 'year' } } : {}),
      ...(chance(0.4) ? { budgetCeilingUsd: 10_000 * (1 + Math.floor(next() * 50)) } : {}),
      experienceRegions: chance(0.3) ? some(COVERAGE_REGIONS.slice(2), 2) : [],
      public: true,
    };
  });
}

export function needs(count, seed = 2) {
  const { next, one, chance, some, day } = chooser(seed);
  return Array.from({ length: count }, (_, at) => {
    const requester = one(STATES);
    return {
      id: `r-${String(at).padStart(6, '0')}:1`,
      requester,
      requesterRegions: regionsOf(requester),
      area: chance(0.15) ? one(PARENTS) : one(LEAVES),
      field: chance(0.3) ? 'cross' : one(FIELDS),
      assistanceType: one(ASSISTANCE_TYPES),
      languages: chance(0.3) ? [] : some(LANGUAGES, 2),
      forms: chance(0.4) ? [] : some(FORMS, 2),
      ...(chance(0.3) ? { from: day(0, 90) } : {}),
      ...(chance(0.5) ? { by: day(120, 500) } : {}),
      ...(chance(0.4) ? { budgetUsd: 10_000 * (1 + Math.floor(next() * 30)) } : {}),
    };
  });
}
