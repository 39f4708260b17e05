import type { z } from 'zod';

export interface Fault {
  /** Dotted path of the field, empty for the whole row. */
  readonly path: string;
  readonly message: string;
}

/** The record that an earlier import made from the same row. */
export interface Known<B> {
  readonly body: B;
  /** Whether an import may still change it to `body`. */
  readonly amendable: (body: B) => boolean;
}

/** What a service says about its kind of import. */
export interface Importing<B> {
  /** Of the ids, as for records made by hand. */
  readonly prefix: string;
  /** The schema of the operation that would enter the row by hand. */
  readonly schema: z.ZodType<B>;
  /** Faults that the operation would find and the schema cannot see. */
  readonly check: (body: B) => readonly Fault[];
  readonly find: (id: string) => Promise<Known<B> | undefined>;
}
