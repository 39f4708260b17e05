import { z } from 'zod';
import { NeedItemIdSchema, ProgrammeIdSchema, RequestIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { ReasonSchema, SuggestionSchema } from '../suggestion.js';
import { text } from '../text.js';
import { InstantSchema } from '../time.js';
import { operation } from './operation.js';
import { Changed, Nothing, PageQuery, pageOf } from './shapes.js';

/**
 * The list of one need item. Experts see every entry with score and factors, best first; the requester sees only what was
 * put forward, without figures, in alphabetical order of the provider; nobody else sees a list at all.
 */
export const SuggestionListView = z.strictObject({
  itemId: NeedItemIdSchema,
  version: z.int().min(1),
  requestId: RequestIdSchema,
  itemNo: z.int(),
  requester: PartyCodeSchema,
  policyVersion: z.string().optional(),
  owed: z.boolean().optional().describe('A newer fact waits to be matched. Experts only.'),
  entries: z.array(
    SuggestionSchema.partial({ score: true, factors: true, status: true }).extend({
      providerName: z.string(),
      privateReason: z.string().optional().describe('Why it was set aside or declined. Experts only.'),
      answer: z.enum(['wished', 'declined']).optional().describe('What the requester said.'),
      taken: z
        .strictObject({ by: z.string(), until: InstantSchema })
        .optional()
        .describe('The reviewer at work on it, and until when without a sign of life. Experts only.'),
      asked: z
        .strictObject({ by: z.string(), to: z.string(), note: z.string().optional() })
        .optional()
        .describe('Whose second opinion is asked, by whom. Experts only.'),
      undoUntil: InstantSchema.optional().describe('Until then the decision may be undone. Experts only.'),
      alternates: z
        .array(ProgrammeIdSchema)
        .optional()
        .describe('Programmes of other providers that come next and are undecided. Experts only.'),
      lostGround: z
        .array(ReasonSchema)
        .optional()
        .describe('Why it fits no longer, though a human had decided on it. Experts only.'),
    }),
  ),
  recused: z.array(z.string()).optional().describe('Reviewers who take no part in this item. Experts only.'),
  none: z
    .array(ReasonSchema)
    .optional()
    .describe('Why there is no entry: how many programmes failed which rule. Experts only.'),
});
export type SuggestionListView = z.output<typeof SuggestionListView>;

export const listSuggestions = operation({
  id: 'list-suggestions',
  service: 'matching',
  method: 'GET',
  path: '/suggestions',
  summary: 'Lists of suggestions, by need item',
  params: Nothing,
  query: PageQuery.extend({ requestId: RequestIdSchema.optional() }),
  body: Nothing,
  status: 200,
  answer: pageOf(SuggestionListView),
  kind: 'list',
  errors: ['HTTP.BAD_CURSOR'],
});
export const readSuggestions = operation({
  id: 'read-suggestions',
  service: 'matching',
  method: 'GET',
  path: '/suggestions/:itemId',
  summary: 'The suggestions of one need item',
  params: z.strictObject({ itemId: NeedItemIdSchema }),
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: SuggestionListView,
  kind: 'read',
  errors: ['SUGGESTION.NOT_FOUND'],
});
/** What may keep a reviewer from deciding. */
export const REVIEWING = [
  'SUGGESTION.NOT_FOUND',
  'SUGGESTION.WRONG_STATE',
  'SUGGESTION.TAKEN',
  'SUGGESTION.RECUSED',
  'SUGGESTION.SAME_EYES',
] as const;
export const onEntry = z.strictObject({ itemId: NeedItemIdSchema, programmeId: ProgrammeIdSchema });
export const putForward = operation({
  id: 'put-forward',
  service: 'matching',
  method: 'POST',
  path: '/suggestions/:itemId/:programmeId/put-forward',
  summary: 'Show a suggestion to the requester',
  params: onEntry,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: [...REVIEWING],
});
export const setAside = operation({
  id: 'set-aside',
  service: 'matching',
  method: 'POST',
  path: '/suggestions/:itemId/:programmeId/set-aside',
  summary: 'Set a suggestion aside; the reason is private to experts',
  params: onEntry,
  query: Nothing,
  body: z.strictObject({ reason: text(2000) }),
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: [...REVIEWING],
});
/** Marks every item as owing a match; the work itself runs as jobs. */
export const matchAgain = operation({
  id: 'match-again',
  service: 'matching',
  method: 'POST',
  path: '/suggestions/match-again',
  summary: 'Compute every list again',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  status: 202,
  answer: z.strictObject({ items: z.int() }),
  kind: 'create',
  errors: [],
});

const Source = z.strictObject({ key: z.string().optional(), title: z.string().optional(), url: z.string().nullable() });

/** A public record of 2004-2024 beside the programmes on file that cover its topic. Read-only; no score, no order of merit. */
export const ArchiveRequestView = z.strictObject({
  id: z.string(),
  requester: z.string().nullable(),
  date: z.string().describe('As precise as the source.'),
  recordedResponse: z.string().nullable(),
  sources: z.array(Source),
  notes: z.array(z.string()),
  items: z.array(
    z.strictObject({
      no: z.int(),
      text: z.string(),
      topic: z.enum(['stated', 'inferred', 'not-recorded']),
      codes: z.array(z.string()).describe('Coding by this project.'),
      onFile: z.array(
        z.strictObject({
          providerId: z.string(),
          provider: z.string(),
          text: z.string(),
          url: z.string().nullable(),
          reasons: z.array(ReasonSchema),
        }),
      ),
      remark: z.string().nullable(),
    }),
  ),
});
export type ArchiveRequestView = z.output<typeof ArchiveRequestView>;

export const ArchiveProviderView = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  what: z.string().nullable().describe('Paraphrase of the source; null means content not on file.'),
  regionText: z.string().nullable(),
  conditions: z.string().nullable(),
  sources: z.array(Source),
});
export type ArchiveProviderView = z.output<typeof ArchiveProviderView>;

export const ARCHIVE_BANNER =
  'Historical public records, 2004-2024, from the public pages named. The comparison is made by software. It is not a proposal, offer, assessment or finding of the United Nations, the 1540 Committee or any State or organization named. This software is not operated by the United Nations.';

const archivePage = <T extends z.ZodType>(item: T) =>
  z.strictObject({ banner: z.literal(ARCHIVE_BANNER), items: z.array(item) });
export const browseArchiveRequests = operation({
  id: 'browse-archive-requests',
  service: 'matching',
  method: 'GET',
  path: '/archive/requests',
  summary: 'Historical public requests, with the programmes on file that cover a stated topic',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: archivePage(ArchiveRequestView),
  kind: 'list',
  errors: [],
});
export const browseArchiveProviders = operation({
  id: 'browse-archive-providers',
  service: 'matching',
  method: 'GET',
  path: '/archive/providers',
  summary: 'Historical public descriptions of programmes',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: archivePage(ArchiveProviderView),
  kind: 'list',
  errors: [],
});
