import { z } from 'zod';

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keeps the fields that the schema names, each read the same way; anything else of the object is dropped. */
function knownFields(schema: z.ZodObject, value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape))
    if (Object.hasOwn(value, name)) known[name] = withoutUnknown(field, value[name]);
  return known;
}

/** The value as the first option reads it that accepts it; untouched when none does, so that the error is the schema's own. */
function ofUnion(options: readonly z.core.$ZodType[], value: unknown): unknown {
  for (const option of options) {
    const known = withoutUnknown(option, value);
    if (z.safeParse(option, known).success) return known;
  }
  return value;
}

/**
 * The value without fields that the schema does not name, at any depth. Only takes away: what is known is still checked
 * in full by the schema itself, refinements included. Objects that take any field (`catchall`) and records keep theirs.
 */
export function withoutUnknown(schema: z.core.$ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodObject) {
    const open = schema.def.catchall !== undefined && !(schema.def.catchall instanceof z.ZodNever);
    return isPlain(value) && !open ? knownFields(schema, value) : value;
  }
  if (schema instanceof z.ZodArray)
    return Array.isArray(value) ? value.map((each: unknown) => withoutUnknown(schema.element, each)) : value;
  if (schema instanceof z.ZodRecord && isPlain(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, withoutUnknown(schema.valueType, each)]),
    );
  if (schema instanceof z.ZodUnion) return ofUnion(schema.options, value);
  if (schema instanceof z.ZodPipe) return withoutUnknown(schema.in, value);
  return ofWrapper(schema, value);
}

function ofWrapper(schema: z.core.$ZodType, value: unknown): unknown {
  const wraps =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly;
  return wraps ? withoutUnknown(schema.unwrap(), value) : value;
}
