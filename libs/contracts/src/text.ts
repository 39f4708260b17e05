import { z } from 'zod';

/** Half of a surrogate pair, or a control character other than line break and tab: stores and letters would change it. */
const UNSTORABLE = /[^\P{Cc}\n\r\t]|\p{Cs}/u;

/** A text that somebody wrote: blanks around it dropped, not empty, at most so many UTF-16 units, stored as it is. */
export const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => !UNSTORABLE.test(value), 'holds a character that cannot be stored');

/** For lists of codes: none is named twice. */
export const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;
