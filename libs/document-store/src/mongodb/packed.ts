/** Levels that MongoDB holds (100), less those of the document around the value. */
const MOST_LEVELS = 80;

/**
 * A JSON value as MongoDB can keep it: itself, or its JSON text when a field name in it would mean something to the server
 * (`$…`, a dot, a NUL, `__proto__`), when it nests too deep, or when it is text. So: what is stored as text is JSON text.
 * Goes through JSON first, so that both adapters keep the same of `undefined`, dates and NaN.
 */
export function pack(value: unknown): unknown {
  const text = JSON.stringify(value);
  const plain: unknown = JSON.parse(text);
  return typeof plain !== 'string' && isStorable(plain, 0) ? plain : text;
}

export const unpack = (packed: unknown): unknown =>
  typeof packed === 'string' ? (JSON.parse(packed) as unknown) : packed;

function isStorable(value: unknown, level: number): boolean {
  if (typeof value === 'string') return !/\p{Surrogate}/u.test(value); // half a pair has no UTF-8
  if (typeof value !== 'object' || value === null) return true;
  if (level > MOST_LEVELS) return false;
  return Object.entries(value).every(([name, part]) => isStorableName(name) && isStorable(part, level + 1));
}

const isStorableName = (name: string): boolean =>
  !name.startsWith('$') && !/[.\0\p{Surrogate}]/u.test(name) && name !== '__proto__';
