import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON Schema 2020-12 of what one sends (branded codes are texts, defaults are optional), for a document of its own. */
export function jsonSchema(schema: z.ZodType, bus = false): JsonSchema {
  const described: Record<string, unknown> = z.toJSONSchema(schema, {
    io: 'input',
    // The bus ignores unknown fields; HTTP refuses them.
    override: ({ jsonSchema: each }) => {
      if (bus && each.additionalProperties === false) delete each.additionalProperties;
    },
  });
  delete described['$schema']; // the document says it once
  return described;
}

/** The properties of an object schema, with whether each is required. */
export function propertiesOf(schema: z.ZodType): { name: string; required: boolean; schema: JsonSchema }[] {
  const { properties, required } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties ?? {}).map(([name, each]) => ({
    name,
    required: required?.includes(name) ?? false,
    schema: typeof each === 'boolean' ? {} : { ...each },
  }));
}
