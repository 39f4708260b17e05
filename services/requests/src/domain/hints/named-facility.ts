import type { NeedItem, RequestDraft } from '@clearinghouse/contracts';
import { type Hint, hint } from './hint.js';
import { sentencesOf } from './words-of.js';

// Words of English, French, Spanish, Portuguese and Russian. A hint that does not come proves nothing.
const FACILITY =
  '(?:facilit(?:y|ies)|plant|reactor|laborator(?:y|ies)|depot|warehouse|storage site|port|airport|border post|checkpoint' +
  '|usine|centrale|réacteur|laboratoire|dépôt|aéroport|poste frontière|planta|laboratorio|depósito|puerto|aeropuerto' +
  '|laboratório|porto|завод|реактор|лаборатори[яи]|склад|порт|аэропорт)';
const WEAKNESS =
  /\b(?:vulnerab|weak|insecure|unsecured|unguarded|unprotected|inadequate|insufficient|lacks?\b|lacking|gaps?\b|no (?:fence|alarm|guard|camera|lock|scanner|detector)|broken|manque|insuffisan|faible|absence d|carece|falta|insuficien|débil|sem (?:cerca|alarme|guarda))|(?:уязвим|слаб|недостат|отсутств|не охраня|нет охран)/iu;
const NAME = '(?:(?:No\\.?|n°|№)\\s?\\d+|\\p{Lu}[\\p{L}\\p{M}-]+|["«“][^"»”]+["»”])';
const LINK = '(?:\\s(?:of|at|in|de|del|du|da|do|la|le|в|на))*\\s';
const BEFORE = new RegExp(`(${NAME})\\s(?:\\p{Ll}[\\p{L}-]*\\s)?${anyCase(FACILITY)}(?![\\p{L}])`, 'gu');
const BEHIND = new RegExp(`(?<![\\p{L}])${anyCase(FACILITY)}${LINK}(${NAME})`, 'gu');

/** Words that begin a sentence with a capital and name nothing. */
const NO_NAMES =
  /^(?:The|Our|This|That|Each|Every|An?|All|Some|Its?|At|In|No|Le|La|Les|Une?|Notre|El|Los|Las|Una|Nuestr[oa]|O|Os|As|Uma|Наш[аи]?|Этот|Эта|В|На)$/u;

/** Names are told by their capitals, so that the whole expression cannot ignore case: only the first letters may vary. */
function anyCase(words: string): string {
  return words.replace(/(?<=\||\(\?:)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

const names = (sentence: string): boolean =>
  [BEFORE, BEHIND].some((pattern) => [...sentence.matchAll(pattern)].some(([, name = '']) => !NO_NAMES.test(name)));

/** Whether a sentence speaks of a weakness and names the facility that has it. */
export const describesWeakness = (text: string): boolean =>
  sentencesOf(text).some((sentence) => WEAKNESS.test(sentence) && names(sentence));

const ITEM_TEXTS = [
  'what',
  'forProviders',
  'forPublic',
  'expectedResult',
] as const satisfies readonly (keyof NeedItem)[];
const TEXTS = ['memorandum', 'legalStatus', 'institutionalStatus'] as const satisfies readonly (keyof RequestDraft)[];

/** What would tell the wrong reader where to look. */
export function namedFacilities(draft: RequestDraft): Hint[] {
  const own = TEXTS.filter((field) => describesWeakness(draft[field] ?? '')).map((field) =>
    hint('named-facility', { field }),
  );
  const ofItems = draft.items.flatMap((item) =>
    ITEM_TEXTS.filter((field) => describesWeakness(item[field] ?? '')).map((field) =>
      hint('named-facility', { itemNo: item.no, field }),
    ),
  );
  return [...own, ...ofItems];
}
