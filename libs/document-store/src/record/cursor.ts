import { CodedError } from '@clearinghouse/contracts';

/** Where a page ended: the key (empty for a lookup) and the id of its last entry. */
export interface Place {
  readonly key: string;
  readonly id: string;
}

export const cursorOf = ({ key, id }: Place): string => Buffer.from(JSON.stringify([key, id])).toString('base64url');

/** @throws CodedError HTTP.BAD_CURSOR for text that `cursorOf` did not make */
export function placeOf(cursor: string): Place {
  const parsed = parse(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(parsed) || parsed.length !== 2 || !parsed.every((part) => typeof part === 'string'))
    throw new CodedError('HTTP.BAD_CURSOR');
  const [key, id] = parsed as [string, string]; // checked in the line above
  return { key, id };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CodedError('HTTP.BAD_CURSOR', {}, { cause });
  }
}
