import fc from 'fast-check';
import { matchNeed } from './match-need.js';
import { OUTCOMES } from './outcomes.js';
import { DEFAULT_POLICY } from './policy.js';
import { reasonText } from './reason-text.js';
import { REASON_TEXTS } from './reason-texts.js';
import { needs, offers, today } from './testing/arbitraries.js';
import { seed } from './testing/seed.js';
import { TURNED_AWAY_TEXTS } from './turned-away-texts.js';

const all = [...Object.values<string>(REASON_TEXTS), ...Object.values<string>(TURNED_AWAY_TEXTS)];

describe('the English texts of reasons', () => {
  it(`are there for every code that the engine emits, and use parameters that the reason has (seed ${seed})`, () => {
    const seen = new Set<string>();
    const run = fc.property(needs, offers, (need, programmes) => {
      for (const { reasons, factors } of matchNeed(need, programmes, DEFAULT_POLICY, today).matches)
        for (const reason of [...reasons, ...factors.map((each) => each.reason)]) {
          seen.add(reason.code);
          if (!Object.hasOwn(REASON_TEXTS, reason.code)) throw new Error(`no text for ${reason.code}`);
          if (/\{|\}|not shown|undefined/.test(reasonText(reason))) throw new Error(reasonText(reason));
          if (reason.fields.length === 0) throw new Error(`no source field of ${reason.code}`);
        }
    });
    fc.assert(run, { seed, numRuns: 1000 });
    expect(seen.size).toBeGreaterThan(40); // most of the codes that do not refuse
  });

  it('have a counted form for exactly the codes that refuse', () => {
    const refusing = Object.entries(OUTCOMES).filter(([, { standing }]) => standing === 'fails');
    expect(Object.keys(TURNED_AWAY_TEXTS)).toEqual(refusing.map(([code]) => code));
    expect(reasonText({ code: 'area.outside', params: { count: 3, of: 12 }, fields: [] })).toBe(
      '3 of 12 programmes: state other areas.',
    );
  });

  it('keep to the words of the glossary', () => {
    const banned =
      /\b(best|worst|rank|better|overdue|late\b|fail|reject|unmatched|donor|score|weapon|beneficiary|endorse|approve)/i;
    expect(all.filter((text) => banned.test(text))).toEqual([]);
    expect(all.filter((text) => !/\.$/.test(text))).toEqual([]);
  });

  it('show titles for codes, names for parties, and withheld parameters as such', () => {
    const params = { area: 'OP3d.licensing', through: 'OP3d' };
    expect(reasonText({ code: 'area.wider', params, fields: [] })).toBe(
      'The programme covers OP3d (Export and trans-shipment), which includes OP3d.licensing (Licensing authority).',
    );
    expect(reasonText({ code: 'region.state-named', params: { requester: 'XAB' }, fields: [] })).toBe(
      'The programme names State B (fictitious).',
    );
    expect(reasonText({ code: 'language.shared', params: { languages: ['ar', 'fr'] }, fields: [] })).toBe(
      'Working languages in common: Arabic, French.',
    );
    expect(reasonText({ code: 'capacity.stated', params: {}, fields: [] })).toContain('(not shown)');
  });

  it.each(['of.a-later-version', 'constructor', '__proto__'])('shows the unknown code %s as it is', (code) =>
    expect(reasonText({ code, params: { count: 1 }, fields: [] })).toBe(code),
  );
});
