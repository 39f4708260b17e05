import type { Topic } from '@clearinghouse/contracts';

/** An event as a log or a broker carries it: CloudEvents 1.0, Kafka binary content mode. */
export interface WireRecord {
  /** The partition key: the aggregate's id. `null` on a record that no publisher of ours wrote. */
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer;
}

/** A wire record where it stands. Positions of one (topic, subject) grow in the order that `orderOf` gives. */
export interface LogRecord {
  readonly topic: Topic;
  readonly subject: string;
  readonly position: string;
  readonly wire: WireRecord;
}

/** The text by which positions sort: every number padded to 20 digits. */
export const orderOf = (position: string): string => position.replace(/\d+/g, (digits) => digits.padStart(20, '0'));

/** A record without a key belongs to no aggregate: it is one of its own, so that nothing waits behind it. */
export const subjectOf = (key: string | null, position: string): string =>
  key === null || key === '' ? `unkeyed:${position}` : key;
