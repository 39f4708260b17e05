import {
  assistanceTypeTitle,
  coverageRegionTitle,
  fieldTitle,
  formTitle,
  languageTitle,
} from '@clearinghouse/taxonomy';
import type { AssistanceType, CoverageRegion, Field, Form, Language } from '@clearinghouse/contracts';

const listed =
  <T>(title: (code: T) => string) =>
  (codes: readonly T[] | undefined): string =>
    (codes ?? []).map(title).join(', ');

export const showTypes = listed<AssistanceType>(assistanceTypeTitle);
export const showFields = listed<Field>(fieldTitle);
export const showForms = listed<Form>(formTitle);
export const showLanguages = listed<Language>(languageTitle);
export const showRegions = listed<CoverageRegion>(coverageRegionTitle);
