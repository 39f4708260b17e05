import { z } from 'zod';

/** No parameters, query or body: an empty object, unknown fields refused. */
export const Nothing = z.strictObject({});

/** Cursor pages: `cursor` is opaque and comes from the page before. */
export const PageQuery = z.strictObject({
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable().describe('Cursor of the next page, or null.') });

/** What a change answers: the id, and the new version, which is also the ETag. */
export const Changed = z.strictObject({ id: z.string(), version: z.int().min(1) });
export type Changed = z.output<typeof Changed>;
