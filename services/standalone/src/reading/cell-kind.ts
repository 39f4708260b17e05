/** The part of a JSON Schema that says how the cells of a column are to be read. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}
export type CellKind = 'text' | 'number' | 'boolean' | 'list';

const isIndex = (step: string): boolean => /^\d+$/.test(step);

const child = (schema: Schema | undefined, step: string): Schema | undefined =>
  isIndex(step) ? schema?.items : schema?.properties?.[step];

/** How to read the cells of a column, by the schema of what it fills. An unknown column is text: the server names it. */
export function cellKind(schema: Schema, path: readonly string[]): CellKind {
  const found = path.reduce<Schema | undefined>(child, schema);
  if (found?.type === 'array') return 'list';
  if (found?.type === 'integer' || found?.type === 'number') return 'number';
  return found?.type === 'boolean' ? 'boolean' : 'text';
}
