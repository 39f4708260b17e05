import { FORMS, LANGUAGES } from '@clearinghouse/contracts';
import { NEUTRAL } from '../factors/factor.js';

/** Points by the mask of what is on offer (`factors/choices.ts`); -1 where nothing is shared. */
export type ChoiceTable = Int16Array;

function tableOf(wanted: readonly number[], codes: number): ChoiceTable {
  return Int16Array.from({ length: 1 << codes }, (_, given) => {
    if (given === 0 || wanted.length === 0) return NEUTRAL;
    const shared = wanted.filter((each) => (each & given) !== 0).length;
    return shared === 0 ? -1 : NEUTRAL + Math.floor((shared * NEUTRAL) / wanted.length);
  });
}

const bitsOf = (mask: number, codes: number): number[] =>
  Array.from({ length: codes }, (_, at) => 1 << at).filter((bit) => (mask & bit) !== 0);

const tables = (codes: number): readonly ChoiceTable[] =>
  Array.from({ length: 1 << codes }, (_, mask) => tableOf(bitsOf(mask, codes), codes));

const LANGUAGE_TABLES = tables(LANGUAGES.length);
const FORM_TABLES = tables(FORMS.length);

/** Shared by all needs that accept the same codes. A list that names a code twice counts it twice, as the rules do. */
function choose<T>(all: readonly ChoiceTable[], wanted: readonly T[], maskOf: (codes: readonly T[]) => number) {
  const table = all[maskOf(wanted)];
  if (table && new Set(wanted).size === wanted.length) return table;
  return tableOf(
    wanted.map((code) => maskOf([code])),
    Math.log2(all.length),
  );
}

export const languageTable = <T>(wanted: readonly T[], maskOf: (codes: readonly T[]) => number): ChoiceTable =>
  choose(LANGUAGE_TABLES, wanted, maskOf);
export const formTable = <T>(wanted: readonly T[], maskOf: (codes: readonly T[]) => number): ChoiceTable =>
  choose(FORM_TABLES, wanted, maskOf);
