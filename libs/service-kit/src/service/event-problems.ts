import { EVENT_KINDS } from '@clearinghouse/contracts';
import { PATTERN_METADATA } from '@nestjs/microservices/constants';
import type { ServiceDefinition } from '../definition.js';

/**
 * Types of the subscribed topics that no handler takes, two take, or one takes though they are ignored; handlers of types
 * that never come. The transport checks the same when it listens; here it is found before the service is live.
 */
export function eventProblems({ consumes }: ServiceDefinition, handlers: readonly object[]): string[] {
  const handled = handlers.flatMap((handler) => patternsOf(handler));
  const expected = [...EVENT_KINDS.values()]
    .filter(({ topic }) => consumes.topics.includes(topic))
    .map(({ type }) => type);
  const named = new Set([...handled, ...consumes.ignores]);
  return [
    ...expected.flatMap((type) => problemOf(type, count(handled, type) + count(consumes.ignores, type))),
    ...[...named].filter((type) => !expected.includes(type)).map((type) => `event ${type} is of no subscribed topic`),
  ];
}

const patternsOf = (handler: object): string[] => (Reflect.getMetadata(PATTERN_METADATA, handler) ?? []) as string[]; // written by @EventPattern

const count = (types: readonly string[], type: string): number => types.filter((each) => each === type).length;

function problemOf(type: string, places: number): string[] {
  if (places === 1) return [];
  return [places === 0 ? `event ${type} is neither handled nor ignored` : `event ${type} has ${places} places`];
}
