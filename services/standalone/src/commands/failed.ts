/** What a person is to read, line by line, when a command has failed. */
export class Failed extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'Failed';
  }
}
