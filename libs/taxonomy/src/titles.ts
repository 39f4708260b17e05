import type { CoverageRegion, Field, Form, Language } from '@clearinghouse/contracts';

const FIELD_TITLES: Readonly<Record<Field, string>> = {
  nuclear: 'Nuclear',
  chemical: 'Chemical',
  biological: 'Biological',
  delivery: 'Means of delivery',
  cross: 'Cross-cutting',
};
export const fieldTitle = (field: Field): string => FIELD_TITLES[field];

const REGION_TITLES: Readonly<Record<CoverageRegion, string>> = {
  all: 'All',
  global: 'Global',
  africa: 'Africa',
  americas: 'Americas',
  'latin-america-caribbean': 'Latin America and the Caribbean',
  asia: 'Asia',
  'asia-pacific': 'Asia-Pacific',
  'middle-east': 'Middle East',
  'osce-area': 'OSCE area',
  'coe-regions': 'The eight regions of the EU CBRN Centres of Excellence',
  'states-parties': 'States Parties of the treaty concerned',
};
export const coverageRegionTitle = (region: CoverageRegion): string => REGION_TITLES[region];

const FORM_TITLES: Readonly<Record<Form, string>> = {
  'in-country': 'In the country',
  regional: 'Regional event',
  remote: 'At a distance',
};
export const formTitle = (form: Form): string => FORM_TITLES[form];

const LANGUAGE_TITLES: Readonly<Record<Language, string>> = {
  ar: 'Arabic',
  zh: 'Chinese',
  en: 'English',
  fr: 'French',
  ru: 'Russian',
  es: 'Spanish',
  pt: 'Portuguese',
};
export const languageTitle = (language: Language): string => LANGUAGE_TITLES[language];
