import { z } from 'zod';
import { PracticeIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { text } from '../text.js';
import { LocalDateSchema } from '../time.js';
import { AREAS, LANGUAGES } from '../vocabulary.js';
import { operation } from './operation.js';
import { Changed, Nothing, PageQuery, pageOf } from './shapes.js';

/** What a State offers from its own experience. Volunteered, never asked for, never scored, no part of any comparison. */
export const PracticeFields = z.strictObject({
  state: PartyCodeSchema,
  area: z.enum(AREAS),
  kind: z.enum(['experience', 'model-law']),
  title: text(200),
  text: text(8000),
  language: z.enum(LANGUAGES).describe('The language of the original, which prevails.'),
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  public: z.boolean().default(false).describe('Otherwise for those who are signed in.'),
});
export type Practice = z.output<typeof PracticeFields>;

export const PracticeView = PracticeFields.extend({
  id: PracticeIdSchema,
  version: z.int().min(1),
  stateName: z.string(),
  volunteeredOn: LocalDateSchema,
});

export const volunteerPractice = operation({
  id: 'volunteer-practice',
  service: 'offers',
  method: 'POST',
  path: '/practices',
  summary: 'Volunteer experience or a model law on an area',
  params: Nothing,
  query: Nothing,
  body: PracticeFields,
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: [],
});
export const withdrawPractice = operation({
  id: 'withdraw-practice',
  service: 'offers',
  method: 'POST',
  path: '/practices/:id/withdraw',
  summary: 'Take a practice back',
  params: z.strictObject({ id: PracticeIdSchema }),
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['PRACTICE.NOT_FOUND'],
});
export const listPractices = operation({
  id: 'list-practices',
  service: 'offers',
  method: 'GET',
  path: '/practices',
  summary: 'Practices that States volunteered, by area and name of the State',
  params: Nothing,
  query: PageQuery.extend({ area: z.enum(AREAS).optional() }),
  body: Nothing,
  status: 200,
  answer: pageOf(PracticeView),
  kind: 'list',
  errors: ['HTTP.BAD_CURSOR'],
});
