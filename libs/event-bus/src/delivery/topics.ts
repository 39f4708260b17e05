import { type Topic, TOPICS } from '@clearinghouse/contracts';
import { BusError } from '../errors.js';

/** @throws BusError undeclared-topic, also for a name that only the type system knows better than */
export function declared(topics: readonly Topic[]): readonly Topic[] {
  const unknown = topics.find((topic) => !TOPICS.includes(topic));
  if (unknown !== undefined) throw new BusError('undeclared-topic', { topic: unknown });
  return topics;
}
