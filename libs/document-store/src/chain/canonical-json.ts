/**
 * Canonical JSON (RFC 8785) of a value as JSON keeps it: fields in order of their UTF-16 code units, no white space, numbers
 * and strings as ECMAScript writes them. `undefined`, dates and NaN go as in JSON.stringify, so a value and what was read
 * back of it are the same text. One deviation: half a surrogate pair is escaped instead of refused, because histories hold
 * what people sent.
 */
export const canonicalJson = (value: unknown): string => written(value) ?? 'null';

/** `undefined` for what JSON leaves out. */
function written(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) as string | undefined; // typed too narrow
  if (hasToJson(value)) return written(value.toJSON());
  if (Array.isArray(value)) return `[${value.map((item) => written(item) ?? 'null').join(',')}]`;
  return `{${fieldsOf(value).join(',')}}`;
}

function fieldsOf(value: object): string[] {
  const fields: string[] = [];
  for (const name of Object.keys(value).sort()) {
    const text = written((value as Record<string, unknown>)[name]); // one of its own keys
    if (text !== undefined) fields.push(`${JSON.stringify(name)}:${text}`);
  }
  return fields;
}

const hasToJson = (value: object): value is { toJSON(): unknown } =>
  'toJSON' in value && typeof value.toJSON === 'function';
