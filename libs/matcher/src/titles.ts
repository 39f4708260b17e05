import {
  AREAS,
  ASSISTANCE_TYPES,
  COVERAGE_REGIONS,
  FIELDS,
  FORMS,
  INSTRUMENTS,
  LANGUAGES,
} from '@clearinghouse/contracts';
import {
  areaTitle,
  assistanceTypeTitle,
  coverageRegionTitle,
  fieldTitle,
  formTitle,
  languageTitle,
  partyName,
} from '@clearinghouse/taxonomy';

type Titles = ReadonlyMap<string, string>;
const titles = <T extends string>(codes: readonly T[], title: (code: T) => string): Titles =>
  new Map(codes.map((code) => [code, title(code)]));
const areas = titles(AREAS, (area) => `${area} (${areaTitle(area)})`);
const types = titles(ASSISTANCE_TYPES, assistanceTypeTitle);
const fields = titles(FIELDS, fieldTitle);

/** Treaties and organizations by their usual short names, which are the codes in capitals. */
const instrumentTitle = (code: string): string => code.toUpperCase().replace('-AMENDMENT', ' Amendment');

/** By the name of a parameter: what its codes are called. */
const BY_PARAM: ReadonlyMap<string, Titles> = new Map([
  ['area', areas],
  ['areas', areas],
  ['through', areas],
  ['type', types],
  ['types', types],
  ['given', types],
  ['field', fields],
  ['fields', fields],
  ['parts', new Map([...areas, ...fields])],
  ['regions', titles(COVERAGE_REGIONS, coverageRegionTitle)],
  ['languages', titles(LANGUAGES, languageTitle)],
  ['forms', titles(FORMS, formTitle)],
  ['instruments', titles(INSTRUMENTS, instrumentTitle)],
]);

/** The title of a code where the parameter holds codes, else the value itself. */
export const titleOf = (param: string, value: string): string =>
  param === 'requester' ? partyName(value) : (BY_PARAM.get(param)?.get(value) ?? value);
