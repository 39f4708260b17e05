import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { matchNeed } from './match-need.js';
import { needs, offers, policies, today } from './testing/arbitraries.js';
import { oracle } from './testing/oracle.js';
import { points } from './testing/oracle-points.js';
import { seed } from './testing/seed.js';

const sharesOf = (factors: readonly { factor: string; share: number }[]) =>
  Object.fromEntries(factors.map((each) => [each.factor, each.share]));

describe(`the engine beside plain loops (seed ${seed})`, () => {
  it('finds the same programmes, scores, coverage, reasons, shares and counts in 3,000 instances', () => {
    let met = 0;
    const run = fc.property(needs, offers, policies, (need, programmes, policy) => {
      const matching = matchNeed(need, programmes, policy, today);
      const plain = matching.matches.map(({ programmeId, score, coverage, reasons, factors }) => ({
        id: programmeId,
        score,
        coverage,
        reasons: reasons.map((each) => each.code),
        shares: sharesOf(factors),
      }));
      const found = { matches: plain, turnedAway: matching.turnedAway };
      const wanted = oracle(need, programmes, policy, today);
      // a plain comparison first: thousands of matchers would take longer than the engine
      if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
      met += plain.length;
    });
    fc.assert(run, { seed, numRuns: 3000 });
    expect(met).toBeGreaterThan(800); // else the instances are too thin to say anything
  });

  it('gives every factor the points that the document says', () => {
    const run = fc.property(needs, offers, policies, (need, programmes, policy) => {
      for (const match of matchNeed(need, programmes, policy, today).matches) {
        const programme = programmes.find((each) => each.id === match.programmeId);
        const given = Object.fromEntries(match.factors.map((each) => [each.factor, each.points]));
        expect(given).toEqual(programme && points(need, programme, today));
        expect(match.factors.reduce((all, each) => all + each.share, 0)).toBe(match.score);
      }
    });
    fc.assert(run, { seed, numRuns: 1000 });
  });

  it('says in the reason of a factor what its points say', () => {
    const seen = new Set<string>();
    const pointsSaid = (code: string, said: Readonly<Record<string, unknown>>): number | undefined => {
      const n = (name: string) => Number(said[name]);
      if (code === 'factor.coverage')
        return Math.floor((n('covered') * 1000 + n('partly') * 600 + n('open') * 500) / 4);
      if (code === 'factor.language' || code === 'factor.form')
        return 500 + Math.floor((n('shared') * 500) / n('accepted'));
      if (code === 'factor.capacity') return Math.min(1000, 500 + n('perYear') * 25);
      if (code === 'factor.timing-slack') return 500 + Math.floor((Math.min(n('days'), 180) * 500) / 180);
      if (/-(subregion|within|stated|agreed|named)$/.test(code)) return 1000;
      if (code === 'factor.proximity-group') return 750;
      return code.endsWith('-open') ? 500 : undefined;
    };
    const run = fc.property(needs, offers, policies, (need, programmes, policy) => {
      for (const { factors } of matchNeed(need, programmes, policy, today).matches)
        for (const { points: given, reason } of factors) {
          seen.add(reason.code);
          const said = pointsSaid(reason.code, reason.params);
          if (said !== undefined && said !== given) throw new Error(`${given}: ${JSON.stringify(reason)}`);
          if (reason.code === 'factor.funding-part') expect(reason.params['percent']).toBe(Math.floor(given / 10));
        }
    });
    fc.assert(run, { seed, numRuns: 1000 });
    expect(seen.size).toBeGreaterThan(15);
  });
});
