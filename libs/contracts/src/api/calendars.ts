import { z } from 'zod';
import { WINDOW_PURPOSES } from '../procedure.js';
import { text } from '../text.js';
import { LocalDateSchema } from '../time.js';
import { PROCEDURES } from '../vocabulary.js';
import { operation } from './operation.js';
import { Changed, Nothing } from './shapes.js';

const record = { service: 'requests', query: Nothing } as const;

/** A version of the procedure, as the service runs it. */
export const ProcedureView = z.strictObject({
  name: z.enum(PROCEDURES),
  version: z.int().min(1),
  provenance: z.string(),
  steps: z.record(z.string(), z.array(z.string())).describe('From each state the states that its steps lead to.'),
  windows: z.array(
    z.strictObject({
      purpose: z.enum(WINDOW_PURPOSES),
      workingDays: z.int(),
      start: z.string().describe('The state that opens it.'),
      calendar: z.string(),
    }),
  ),
  consent: z.strictObject({
    circulation: z.enum(['as-wished', 'no-objection']),
    posting: z.enum(['consent', 'no-objection']),
  }),
  referralPauses: z.boolean(),
  followUpMonths: z.int().nullable(),
  followUpAgainMonths: z.int().nullable(),
  abandonedUploadDays: z.int(),
  discardedDraftDays: z.int(),
  briefingMonths: z.int().nullable(),
});
export type ProcedureView = z.output<typeof ProcedureView>;
export const listProcedures = operation({
  ...record,
  id: 'list-procedures',
  method: 'GET',
  path: '/procedures',
  summary: 'The versions of the procedure that govern requests',
  params: Nothing,
  body: Nothing,
  status: 200,
  answer: z.strictObject({ items: z.array(ProcedureView) }),
  kind: 'list',
  errors: [],
});

/** Offices whose holidays windows are counted by. */
export const CALENDARS_OF = ['un-headquarters'] as const;

/** The holidays of one office in one year, as windows are counted by them now. */
export const HolidaysView = z.strictObject({
  calendar: z.enum(CALENDARS_OF),
  year: z.int(),
  days: z.array(LocalDateSchema),
  source: z.string(),
});
export const announceHolidays = operation({
  ...record,
  id: 'announce-holidays',
  method: 'POST',
  path: '/calendars/:calendar/holidays',
  summary: 'Enter the official holidays of a year; they replace those of that year, and move windows that are open',
  params: z.strictObject({ calendar: z.enum(CALENDARS_OF) }),
  body: z
    .strictObject({
      year: z.int().min(2000).max(2100),
      days: z.array(LocalDateSchema).max(60),
      source: text(500).describe('The circular of the year, or where else they are from.'),
    })
    .refine(({ year, days }) => days.every((day) => day.startsWith(`${year}-`)), {
      path: ['days'],
      message: 'lists a day of another year',
    })
    .refine(({ days }) => new Set(days).size === days.length, { path: ['days'], message: 'lists a day twice' }),
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: [],
});
export const listHolidays = operation({
  ...record,
  id: 'list-holidays',
  method: 'GET',
  path: '/calendars/:calendar/holidays',
  summary: 'The holidays by which windows are counted, by year',
  params: z.strictObject({ calendar: z.enum(CALENDARS_OF) }),
  body: Nothing,
  status: 200,
  answer: z.strictObject({ items: z.array(HolidaysView) }),
  kind: 'list',
  errors: [],
});
