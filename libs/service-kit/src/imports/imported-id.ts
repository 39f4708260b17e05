import { hashOf } from '../http/hash-of.js';

/** The record of a row is the same whoever imports it how often: its id comes from the source and the row's key in it. */
export const importedId = (prefix: string, source: string, key: string): string =>
  `${prefix}-${hashOf(['import', source, key]).slice(0, 32)}`;
