import { CodedError } from '@clearinghouse/contracts';
import { z } from 'zod';

/** Where a page ended: in which segment, behind which key. */
export interface Place {
  readonly segment: number;
  readonly key: string;
}

const PlaceText = z.tuple([z.int().min(0), z.string().min(1).max(400)]);

export const textOf = ({ segment, key }: Place): string =>
  Buffer.from(JSON.stringify([segment, key])).toString('base64url');

/**
 * A made-up cursor cannot leave what the caller may read: its key must lie in the segment that it names.
 * @throws CodedError HTTP.BAD_CURSOR
 */
export function placeOf(cursor: string, segments: readonly { readonly prefix?: string }[]): Place {
  const parsed = PlaceText.safeParse(jsonOf(cursor));
  if (!parsed.success) throw new CodedError('HTTP.BAD_CURSOR');
  const [segment, key] = parsed.data;
  const found = segments[segment];
  if (!found || (found.prefix !== undefined && !key.startsWith(`${found.prefix}|`)))
    throw new CodedError('HTTP.BAD_CURSOR');
  return { segment, key };
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined; // no JSON is no place
  }
}
