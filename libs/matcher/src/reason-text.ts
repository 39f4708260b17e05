import type { Reason } from '@clearinghouse/contracts';
import { REASON_TEXTS } from './reason-texts.js';
import type { ReasonCode } from './reason-texts.js';
import { TURNED_AWAY_TEXTS } from './turned-away-texts.js';
import { titleOf } from './titles.js';

const isCode = (code: string): code is ReasonCode => Object.hasOwn(REASON_TEXTS, code);

/** Reasons of an empty list carry how many programmes a rule turned away (`count` of `of`), and read as such. */
function template({ code, params }: Reason): string {
  if ('count' in params && Object.hasOwn(TURNED_AWAY_TEXTS, code)) {
    const counted: Readonly<Record<string, string>> = TURNED_AWAY_TEXTS;
    return counted[code] ?? code;
  }
  return isCode(code) ? REASON_TEXTS[code] : code;
}

const shown = (name: string, value: string | number | readonly string[]): string =>
  Array.isArray(value) ? value.map((each: string) => titleOf(name, each)).join(', ') : titleOf(name, String(value));

/** A reason in English. A code of a later version is shown as it is; a parameter that was withheld as "(not shown)". */
export const reasonText = (reason: Reason): string =>
  template(reason).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(reason.params, name) ? reason.params[name] : undefined;
    return value === undefined ? '(not shown)' : shown(name, value);
  });
