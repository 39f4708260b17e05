/** BullMQ's key prefix of an installation: installations share a server. */
export const prefixOf = (installation: string): string => `${installation}:jobs`;

/** BullMQ refuses ids with a colon and ids that are numbers; `|` is in no key. */
export const jobIdOf = (key: string): string => `j-${key.replaceAll(':', '|')}`;

/** The Redis keys of one job, in the order that the ledger's scripts expect. Layout of BullMQ 5. */
export function redisKeys(prefix: string, queue: string, key: string): [ledger: string, job: string, failed: string] {
  const of = (name: string) => `${prefix}:${queue}:${name}`;
  return [of(`ledger:${key}`), of(jobIdOf(key)), of('failed')];
}
