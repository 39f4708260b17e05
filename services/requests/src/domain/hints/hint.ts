import type { AnswerOf, readHints } from '@clearinghouse/contracts';
import { HINT_TEXTS, type HintCode } from './hint-texts.js';

export type Hint = AnswerOf<typeof readHints>['hints'][number];

/** Where a hint points at, and what its sentence names. Words and references only: a hint never carries a figure. */
interface Particulars {
  readonly itemNo?: number;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | readonly string[]>>;
}

export function hint(code: HintCode, { params = {}, ...where }: Particulars = {}): Hint {
  const text = HINT_TEXTS[code].replace(/\{(\w+)\}/g, (_, name: string) => [params[name] ?? ''].flat().join('; '));
  return { code, ...where, params: { ...params }, text } as Hint; // the same fields, the lists in it not read-only
}
