import {
  FORMS,
  LANGUAGES,
  type Area,
  type Consents,
  type LocalDate,
  type NeedItemInput,
} from '@clearinghouse/contracts';
import { daysAfter } from './days.js';
import { type Random } from './random.js';
import { type Theme, theme } from './themes/index.js';

/** What no programme of the demonstration covers: an expert sees why such an item has no suggestion. */
const UNCOVERED: Pick<Theme, 'area' | 'fields' | 'types' | 'subject' | 'needs'> = {
  area: 'OP10.interdiction' satisfies Area,
  fields: ['cross'],
  types: ['peer_exchange'],
  subject: 'cooperation at sea',
  needs: ['An exchange with coast guards of other States on the boarding of vessels: law, procedure and reports.'],
};
const UNCOVERED_EVERY = 23;
const UNCOVERED_FROM = 9;

const FOR_WHOM = [
  'Ministry of justice; parliamentary drafting service',
  'Customs service; border police',
  'Ministry of health; veterinary service',
  'Licensing office; ministry of trade',
  'Regulatory body; civil protection service',
  'Office of the national point of contact',
] as const;

const COMMITTEE_NOTE = [
  'The Mission would welcome a first conversation before the end of the quarter.',
  'An earlier project ended two years ago; its papers can be shared with the Group of Experts.',
  'The agencies have agreed on the need; a budget line for local costs has been asked for.',
  'The text for providers leaves out the internal timetable.',
] as const;

const particulars = (today: LocalDate, random: Random): Partial<NeedItemInput> => ({
  ...(random.chance(0.7) && { forWhom: random.pick(FOR_WHOM) }),
  ...(random.chance(0.3) && { from: daysAfter(today, random.int(10, 60)) }),
  ...(random.chance(0.5) && { by: daysAfter(today, random.int(120, 500)) }),
  languages: random.chance(0.5) ? [] : [...new Set(['en' as const, random.pick(LANGUAGES)])],
  forms: random.chance(0.6) ? [] : random.some(FORMS, random.int(1, 2)),
  ...(random.chance(0.2) && { budgetUsd: random.int(1, 30) * 10_000 }),
});

/** `count` counts the items of the whole demonstration, so that subjects go round evenly. */
export function needItem(
  count: number,
  no: number,
  consents: Consents,
  today: LocalDate,
  random: Random,
): NeedItemInput {
  const subject = count % UNCOVERED_EVERY === UNCOVERED_FROM ? UNCOVERED : theme(count);
  const text = random.pick(subject.needs);
  return {
    no,
    area: subject.area,
    field: random.pick(subject.fields),
    assistanceType: random.pick(subject.types),
    what: `${text} ${random.pick(COMMITTEE_NOTE)}`,
    forProviders: text,
    forPublic: `Assistance with ${subject.subject}.`,
    ...particulars(today, random),
    consents,
  };
}
