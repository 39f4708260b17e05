import {
  AREAS,
  ASSISTANCE_TYPES,
  COVERAGE_REGIONS,
  CodedError,
  FIELDS,
  FORMS,
  LANGUAGES,
} from '@clearinghouse/contracts';
import type { Need, Offer } from './types.js';

export interface InputProblem {
  readonly code: 'unknown-code' | 'not-a-number-in-range' | 'not-a-day' | 'window-turned-round' | 'id-missing';
  /** Which field of the need or the programme. */
  readonly field: string;
}

const unknown = (field: string, given: readonly string[], known: readonly string[]): InputProblem[] =>
  given.every((code) => known.includes(code)) ? [] : [{ code: 'unknown-code', field }];

const outOfRange = (field: string, value: number | undefined, most: number): InputProblem[] =>
  value === undefined || (Number.isInteger(value) && value >= 0 && value <= most)
    ? []
    : [{ code: 'not-a-number-in-range', field }];

const notADay = (field: string, day: string | undefined): InputProblem[] =>
  day === undefined || /^\d{4}-\d{2}-\d{2}$/.test(day) ? [] : [{ code: 'not-a-day', field }];

const turned = (field: string, from: string | undefined, to: string | undefined): InputProblem[] =>
  from !== undefined && to !== undefined && to < from ? [{ code: 'window-turned-round', field }] : [];

const noId = (id: string): InputProblem[] =>
  typeof id === 'string' && id !== '' ? [] : [{ code: 'id-missing', field: 'id' }];

/** Every problem of a programme that the index cannot hold. A window that ends before it starts is none: it never fits. */
export const offerProblems = (offer: Offer): InputProblem[] => [
  ...noId(offer.id),
  ...unknown('areas', offer.areas, AREAS),
  ...unknown('fields', offer.fields, FIELDS),
  ...unknown('assistanceTypes', offer.assistanceTypes, ASSISTANCE_TYPES),
  ...unknown('regions', offer.regions, COVERAGE_REGIONS),
  ...unknown('experienceRegions', offer.experienceRegions, COVERAGE_REGIONS),
  ...unknown('languages', offer.languages, LANGUAGES),
  ...unknown('forms', offer.forms, FORMS),
  ...outOfRange('leadTimeDays', offer.leadTimeDays, 3650),
  ...outOfRange('capacity', offer.capacity?.amount, 1_000_000),
  ...outOfRange('budgetCeilingUsd', offer.budgetCeilingUsd, 1_000_000_000),
  ...notADay('availableFrom', offer.availableFrom),
  ...notADay('validUntil', offer.validUntil),
];

/** Every problem of a need. A window that ends before it starts is named here and meets nothing in the engine. */
export const needProblems = (need: Need): InputProblem[] => [
  ...noId(need.id),
  ...unknown('area', [need.area], AREAS),
  ...unknown('field', [need.field], FIELDS),
  ...unknown('assistanceType', [need.assistanceType], ASSISTANCE_TYPES),
  ...unknown('requesterRegions', need.requesterRegions, COVERAGE_REGIONS),
  ...unknown('languages', need.languages, LANGUAGES),
  ...unknown('forms', need.forms, FORMS),
  ...outOfRange('budgetUsd', need.budgetUsd, 1_000_000_000),
  ...notADay('from', need.from),
  ...notADay('by', need.by),
  ...turned('by', need.from, need.by),
];

function refuse(kind: 'need' | 'programme', id: string, problems: readonly InputProblem[]): void {
  if (problems.length > 0) throw new CodedError('MATCH.INPUT_INVALID', { kind, id, problems });
}

/** @throws CodedError MATCH.INPUT_INVALID naming every problem */
export const checkOffer = (offer: Offer): void => refuse('programme', offer.id, offerProblems(offer));

/** A turned window is a defined answer (nothing is in time), so it does not stop a run. @throws CodedError MATCH.INPUT_INVALID */
export const checkNeed = (need: Need): void =>
  refuse(
    'need',
    need.id,
    needProblems(need).filter(({ code }) => code !== 'window-turned-round'),
  );
