import { en, type Messages } from './en.js';

/** The six official languages. A language without a table of its own speaks English until its table exists. */
export const LOCALES = {
  ar: { dir: 'rtl', messages: en },
  zh: { dir: 'ltr', messages: en },
  en: { dir: 'ltr', messages: en },
  fr: { dir: 'ltr', messages: en },
  ru: { dir: 'ltr', messages: en },
  es: { dir: 'ltr', messages: en },
} as const satisfies Record<string, { dir: 'ltr' | 'rtl'; messages: Messages }>;

export type Locale = keyof typeof LOCALES;

/** English until a person can choose another language. */
export const locale: Locale = 'en';
export const t: Messages = LOCALES[locale].messages;

/** Day before month, as the documents of the procedure write dates. */
const FORMATS = { ar: 'ar', zh: 'zh', en: 'en-GB', fr: 'fr', ru: 'ru', es: 'es' } satisfies Record<Locale, string>;
const format = FORMATS[locale];
const day = new Intl.DateTimeFormat(format, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const dayTime = new Intl.DateTimeFormat(format, {
  ...{ day: 'numeric', month: 'short', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', timeZone: 'UTC', timeZoneName: 'short', hourCycle: 'h23' },
});
/** A calendar day (`2026-03-02`) in words. */
export const showDay = (value: string): string => day.format(new Date(`${value.slice(0, 10)}T00:00:00Z`));
/** An instant in words, in universal time: two people who talk about it see the same. */
export const showInstant = (value: string): string => dayTime.format(new Date(value));
export const showNumber = (value: number): string => new Intl.NumberFormat(format).format(value);
/** Alphabetical order of the language shown. */
export const inOrder = new Intl.Collator(locale).compare;
