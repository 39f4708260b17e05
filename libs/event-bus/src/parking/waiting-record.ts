import type { LogRecord } from '../cloud-events/wire-record.js';
import type { Waiting } from './parked-collection.js';
import type { ParkingSpace } from './parking-lot.js';

export function toWaiting(space: ParkingSpace, { position, wire }: LogRecord): Waiting {
  const { key, headers, value } = wire;
  const { group, topic, subject } = space;
  return {
    kind: 'waiting',
    group,
    topic,
    subject,
    position,
    key,
    headers: { ...headers },
    value: value.toString('base64'),
  };
}

export function fromWaiting({ topic, subject, position, key, headers, value }: Waiting): LogRecord {
  return { topic, subject, position, wire: { key, headers, value: Buffer.from(value, 'base64') } };
}
