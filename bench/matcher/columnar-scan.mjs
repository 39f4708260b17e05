// A comparator: every programme is looked at, in columns of bit masks; what is left goes to the plain engine.
import { AREAS, ASSISTANCE_TYPES, FIELDS } from '@clearinghouse/contracts';
import { matchNeed } from '@clearinghouse/matcher';
import { covers } from '@clearinghouse/taxonomy';
import { meets } from '../compared/codes.mjs';

const maskOf = (vocabulary, codes) => codes.reduce((mask, code) => mask | (1 << vocabulary.indexOf(code)), 0);
const WORDS = [0, 30, 60].map((from) => AREAS.slice(from, from + 30));

export function columnarScan(offers) {
  const areas = WORDS.map((word) =>
    Int32Array.from(offers, (offer) =>
      maskOf(
        word,
        offer.areas.filter((area) => word.includes(area)),
      ),
    ),
  );
  const types = Int32Array.from(offers, (offer) => maskOf(ASSISTANCE_TYPES, offer.assistanceTypes));
  const fields = Int32Array.from(offers, (offer) => maskOf(FIELDS, offer.fields));
  return (need, policy, today) => {
    const [a, b, c] = WORDS.map((word) =>
      maskOf(
        word,
        word.filter((each) => covers(each, need.area) || covers(need.area, each)),
      ),
    );
    const type = maskOf(
      ASSISTANCE_TYPES,
      ASSISTANCE_TYPES.filter((given) => meets(need.assistanceType, given)),
    );
    const field = need.field === 'cross' ? 31 : maskOf(FIELDS, [need.field, 'cross']);
    const left = [];
    for (let row = 0; row < offers.length; row += 1) {
      if (types[row] !== 0 && (types[row] & type) === 0) continue;
      if (fields[row] !== 0 && (fields[row] & field) === 0) continue;
      const stated = areas[0][row] | areas[1][row] | areas[2][row];
      if (stated === 0 || (areas[0][row] & a) | (areas[1][row] & b) | (areas[2][row] & c)) left.push(offers[row]);
    }
    return matchNeed(need, left, policy, today).matches;
  };
}
