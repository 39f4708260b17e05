import { EVENT_KINDS, TOPICS } from '../events/index.js';
import type { EventKind, Topic } from '../events/index.js';
import { jsonSchema } from './json-schema.js';

const text = (description: string) => ({ type: 'string', description });

/** CloudEvents 1.0, Kafka binary binding: attributes travel as headers, the body is the data alone. */
const HEADERS = {
  type: 'object',
  required: ['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_time', 'ce_subject', 'ce_sequence', 'content-type'],
  properties: {
    ce_specversion: { const: '1.0' },
    ce_id: text('The same again when an event is published again.'),
    ce_source: text('The service that owns the aggregate.'),
    ce_type: text('Wire type, with its version.'),
    ce_time: text('When it happened, UTC.'),
    ce_subject: text('Id of the aggregate; also the partition key.'),
    ce_partitionkey: text('The subject.'),
    ce_sequence: text('Counts the events of the aggregate from 1 without gaps.'),
    ce_sequencetype: { const: 'Integer' },
    ce_correlationid: text('One id from the first call to the last letter.'),
    ce_causationid: text('The event that led to this one.'),
    ce_audience: text('JSON: levels and parties who may learn of it.'),
    'content-type': { const: 'application/json' },
  },
};

const kindsOf = (topic: Topic): EventKind[] => [...EVENT_KINDS.values()].filter((kind) => kind.topic === topic);

const message = (kind: EventKind) => ({
  name: kind.type,
  contentType: 'application/json',
  headers: { $ref: '#/components/schemas/CloudEventHeaders' },
  payload: jsonSchema(kind.data, true),
  bindings: { kafka: { key: { type: 'string' } } },
});

const channel = (installation: string, topic: Topic) => ({
  address: `${installation}.${topic}`,
  description: 'Facts, in order per aggregate, at least once, never expiring. Unknown fields are to be ignored.',
  messages: Object.fromEntries(kindsOf(topic).map(({ type }) => [type, { $ref: `#/components/messages/${type}` }])),
  bindings: { kafka: { topic: `${installation}.${topic}`, partitions: 6, topicConfiguration: { 'retention.ms': -1 } } },
});

const operations = (topic: Topic) =>
  (['send', 'receive'] as const).map((action) => [
    `${action}-${topic}`,
    { action, channel: { $ref: `#/channels/${topic}` } },
  ]);

/** AsyncAPI 3.0 of every event, made from EVENT_KINDS. `installation` prefixes the topics. */
export function asyncApiDocument(installation: string): object {
  return {
    asyncapi: '3.0.0',
    info: { title: 'Clearinghouse events', version: '1', license: { name: 'MIT' } },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(TOPICS.map((topic) => [topic, channel(installation, topic)])),
    operations: Object.fromEntries(TOPICS.flatMap(operations)),
    components: {
      schemas: { CloudEventHeaders: HEADERS },
      messages: Object.fromEntries([...EVENT_KINDS.values()].map((kind) => [kind.type, message(kind)])),
    },
  };
}
