/** What a person reads. The log is another thing. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);
