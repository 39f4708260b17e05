import type { UnGroup } from '@clearinghouse/contracts';
import type { Subregion } from './subregions.js';

/** Live work in demonstrations and tests is played by these only (`manners.md`): ISO user-assigned codes, without XKX. */
export const isFictitious = (code: string): boolean =>
  (/^X[A-Z]{2}$/.test(code) && code !== 'XKX') || /^ORG-[A-Z0-9]{1,12}$/.test(code);

const isState = (code: string): boolean => isFictitious(code) && code.length === 3;

const PLACES: readonly (readonly [UnGroup, Subregion])[] = [
  ['African', 'Eastern Africa'],
  ['Asia-Pacific', 'South-eastern Asia'],
  ['GRULAC', 'Caribbean'],
  ['Eastern European', 'Eastern Europe'],
  ['WEOG', 'Western Europe'],
  ['African', 'Western Africa'],
  ['Asia-Pacific', 'Western Asia'],
  ['GRULAC', 'South America'],
  ['Eastern European', 'Southern Europe'],
  ['WEOG', 'Northern America'],
  ['African', 'Northern Africa'],
  ['Asia-Pacific', 'Polynesia'],
];

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
const STATES = LETTERS.flatMap((one) => LETTERS.map((two) => `X${one}${two}`));
const places: ReadonlyMap<string, readonly [UnGroup, Subregion] | undefined> = new Map(
  STATES.filter(isFictitious).map((code) => [code, PLACES[STATES.indexOf(code) % PLACES.length]]),
);

/** Where a fictitious State lies: its place in the alphabet of codes picks one of twelve places, so all five groups occur. */
export const fictitiousPlace = (code: string): readonly [UnGroup, Subregion] | undefined => places.get(code);

/** `XAA` is "State A (fictitious)", `XBC` "State BC (fictitious)", `ORG-K` "Organization K (fictitious)". */
export function fictitiousName(code: string): string | undefined {
  if (!isFictitious(code)) return undefined;
  if (!isState(code)) return `Organization ${code.slice(4)} (fictitious)`;
  const letters = code.slice(1);
  return `State ${letters.startsWith('A') ? letters.slice(1) : letters} (fictitious)`;
}
