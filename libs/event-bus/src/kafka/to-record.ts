import type { Topic } from '@clearinghouse/contracts';
import type { IHeaders, KafkaMessage } from 'kafkajs';
import { type LogRecord, subjectOf } from '../cloud-events/wire-record.js';

/** Position in Kafka: `<partition>:<offset>`. */
export function toRecord(topic: Topic, partition: number, message: KafkaMessage): LogRecord {
  const position = `${partition}:${message.offset}`;
  const key = message.key === null ? null : message.key.toString('utf8');
  const wire = { key, headers: textHeaders(message.headers), value: message.value ?? Buffer.alloc(0) };
  return { topic, subject: subjectOf(key, position), position, wire };
}

export const partitionOf = (position: string): number => Number(position.split(':')[0]);

/** A header that comes several times counts by its last value, as in Kafka's own `lastHeader`. */
function textHeaders(headers: IHeaders | undefined): Record<string, string> {
  const texts = Object.entries(headers ?? {}).map(([name, value]) => {
    const last = Array.isArray(value) ? value.at(-1) : value;
    return [name, last === undefined ? '' : last.toString()] as const;
  });
  return Object.fromEntries(texts);
}
