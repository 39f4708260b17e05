import { COVERAGE_REGIONS, AREAS, ASSISTANCE_TYPES, FIELDS } from '@clearinghouse/contracts';
import { z } from 'zod';

// What is read of `data/`; other fields, among them those marked unconfirmed, are left where they are.

const Source = z.object({ key: z.string().optional(), title: z.string().optional(), url: z.string().nullable() });
const notes = z.array(z.string()).default([]);

/** As precise as the source: a day, or a period with its wording. */
const RecordedDate = z.discriminatedUnion('precision', [
  z.object({ precision: z.literal('day'), value: z.string() }),
  z.object({ precision: z.literal('period'), from: z.string(), to: z.string(), text: z.string() }),
]);

/** `unknown` stays unknown: such a need carries no code, and no topic is ever filled in. */
const RecordedNeed = z
  .object({
    no: z.int(),
    text: z.string().nullable(),
    status: z.enum(['stated', 'inferred', 'unknown']),
    opCodes: z.array(z.enum(AREAS)),
    weaponTypes: z.array(z.enum(FIELDS)),
    assistanceTypes: z.array(z.enum(ASSISTANCE_TYPES)),
    note: z.string().optional(),
  })
  .refine(
    (need) =>
      need.status !== 'unknown' || need.opCodes.length + need.weaponTypes.length + need.assistanceTypes.length === 0,
    'an unknown topic carries a code',
  );
export type RecordedNeed = z.output<typeof RecordedNeed>;

const RecordedRequest = z.object({
  id: z.string(),
  requester: z.string().nullable(),
  requesterIso3: z.string().nullable(),
  date: RecordedDate,
  needs: z.array(RecordedNeed).min(1),
  recordedResponse: z.object({ replyId: z.string(), text: z.string() }).nullable(),
  source: z.array(Source).min(1),
  notes,
  dirty: notes,
});
export type RecordedRequest = z.output<typeof RecordedRequest>;

/** A record of which only the name is on file has no subjects and no types. */
const RecordedProvider = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    what: z.string(),
    subjects: z.array(z.string()),
    types: z.array(z.enum(ASSISTANCE_TYPES)),
    regions: z.array(z.enum(COVERAGE_REGIONS)),
    regionText: z.string().nullable(),
    conditions: z.string().nullable(),
    contentSeen: z.enum(['full', 'summary', 'none']),
    source: z.array(Source).min(1),
  })
  .refine(
    (each) => each.contentSeen !== 'none' || each.subjects.length + each.types.length === 0,
    'content that was not seen carries a code',
  );
export type RecordedProvider = z.output<typeof RecordedProvider>;

const RecordedReply = z.object({
  id: z.string(),
  requestId: z.string(),
  requestLink: z.enum(['stated', 'inferred']),
  requestLinkNote: z.string().optional(),
  offered: z.array(z.string()),
  excluded: z.array(z.string()),
  timeBox: z.object({ text: z.string() }).nullable(),
  notes,
});
export type RecordedReply = z.output<typeof RecordedReply>;

const file = <T extends z.ZodType>(record: T) => z.object({ records: z.array(record) });
export const RequestsFile = file(RecordedRequest);
export const ProvidersFile = file(RecordedProvider);
export const RepliesFile = file(RecordedReply);
