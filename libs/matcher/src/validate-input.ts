import {
  AREAS,
  ASSISTANCE_TYPES,
  COVERAGE_REGIONS,
  CodedError,
  FIELDS,
  FORMS,
  ID_PATTERN,
  INSTRUMENTS,
  LANGUAGES,
} from '@clearinghouse/contracts';
import type { Adherence, Need, Offer } from './types.js';

export interface InputProblem {
  readonly code:
    'unknown-code' | 'not-a-number-in-range' | 'not-a-day' | 'window-turned-round' | 'id-missing' | 'not-an-id';
  /** Which field of the need or the programme. */
  readonly field: string;
}

type Problems = readonly InputProblem[];
/** Shared, because nearly every check ends with none. */
const NONE: Problems = [];
const known = {
  areas: new Set<string>(AREAS),
  fields: new Set<string>(FIELDS),
  types: new Set<string>(ASSISTANCE_TYPES),
  regions: new Set<string>(COVERAGE_REGIONS),
  languages: new Set<string>(LANGUAGES),
  forms: new Set<string>(FORMS),
  instruments: new Set<string>(INSTRUMENTS),
};

function unknown(field: string, given: readonly string[], vocabulary: ReadonlySet<string>): Problems {
  for (const code of given) if (!vocabulary.has(code)) return [{ code: 'unknown-code', field }];
  return NONE;
}

const outOfRange = (field: string, value: number | undefined, most: number): Problems =>
  value === undefined || (Number.isInteger(value) && value >= 0 && value <= most)
    ? NONE
    : [{ code: 'not-a-number-in-range', field }];

const notADay = (field: string, day: string | undefined): Problems =>
  day === undefined || /^\d{4}-\d{2}-\d{2}$/.test(day) ? NONE : [{ code: 'not-a-day', field }];

const turned = (field: string, from: string | undefined, to: string | undefined): Problems =>
  from !== undefined && to !== undefined && to < from ? [{ code: 'window-turned-round', field }] : NONE;

function noId(id: string): Problems {
  if (typeof id !== 'string' || id === '') return [{ code: 'id-missing', field: 'id' }];
  return ID_PATTERN.test(id) ? NONE : [{ code: 'not-an-id', field: 'id' }];
}

/** Every problem of a programme that the index cannot hold. A window that ends before it starts is none: it never fits. */
export const offerProblems = (offer: Offer): Problems =>
  found(
    noId(offer.id),
    unknown('areas', offer.areas, known.areas),
    unknown('fields', offer.fields, known.fields),
    unknown('assistanceTypes', offer.assistanceTypes, known.types),
    unknown('regions', offer.regions, known.regions),
    unknown('experienceRegions', offer.experienceRegions, known.regions),
    unknown('languages', offer.languages, known.languages),
    unknown('forms', offer.forms, known.forms),
    offer.requiresAdherence ? unknown('requiresAdherence', offer.requiresAdherence, known.instruments) : NONE,
    outOfRange('leadTimeDays', offer.leadTimeDays, 3650),
    outOfRange('capacity', offer.capacity?.amount, 1_000_000),
    outOfRange('budgetCeilingUsd', offer.budgetCeilingUsd, 1_000_000_000),
    notADay('availableFrom', offer.availableFrom),
    notADay('validUntil', offer.validUntil),
  );

/** Every problem of a need. A window that ends before it starts is named here and meets nothing in the engine. */
export const needProblems = (need: Need): Problems =>
  found(
    noId(need.id),
    unknown('area', [need.area], known.areas),
    unknown('field', [need.field], known.fields),
    unknown('assistanceType', [need.assistanceType], known.types),
    unknown('requesterRegions', need.requesterRegions, known.regions),
    unknown('languages', need.languages, known.languages),
    unknown('forms', need.forms, known.forms),
    need.adherence ? adherenceProblems(need.adherence) : NONE,
    outOfRange('budgetUsd', need.budgetUsd, 1_000_000_000),
    notADay('from', need.from),
    notADay('by', need.by),
    turned('by', need.from, need.by),
  );

function adherenceProblems(facts: readonly Adherence[]): Problems {
  const instruments = facts.map((fact) => fact.instrument);
  const days = facts.map((fact) => notADay('adherence', fact.asOf)).find((each) => each.length > 0);
  return found(unknown('adherence', instruments, known.instruments), days ?? NONE);
}

function found(...checks: readonly Problems[]): Problems {
  let all = NONE;
  for (const each of checks) if (each.length > 0) all = all.length > 0 ? [...all, ...each] : each;
  return all;
}

function refuse(kind: 'need' | 'programme', id: string, problems: Problems): void {
  if (problems.length > 0) throw new CodedError('MATCH.INPUT_INVALID', { kind, id, problems });
}

/** @throws CodedError MATCH.INPUT_INVALID naming every problem */
export const checkOffer = (offer: Offer): void => refuse('programme', offer.id, offerProblems(offer));

/** A turned window is a defined answer (nothing is in time), so it does not stop a run. @throws CodedError MATCH.INPUT_INVALID */
export function checkNeed(need: Need): void {
  const problems = needProblems(need);
  if (problems.length > 0)
    refuse(
      'need',
      need.id,
      problems.filter(({ code }) => code !== 'window-turned-round'),
    );
}
