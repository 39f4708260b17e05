/** A row of a file, ready to be sent: its key in the source, where it stands, its fields. */
export interface Row {
  readonly key: string;
  /** From 1. Of a JSON array, the place of the element. */
  readonly line: number;
  readonly fields: Record<string, unknown>;
}

/** A file that cannot be read as rows, with everything that is wrong. */
export class Unreadable extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'Unreadable';
  }
}
