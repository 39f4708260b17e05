import { requestWithdrawn } from '@clearinghouse/contracts';
import { CloudEvent, Kafka } from 'cloudevents';
import { sampleEvent } from '../testing/sample-events.js';
import { decodeEvent } from './decode.js';
import { encodeEvent } from './encode.js';
import { UnreadableEvent } from './unreadable-event.js';
import { orderOf, subjectOf, type WireRecord } from './wire-record.js';

const event = sampleEvent('r-1', 3);

const codeOf = (wire: WireRecord): string => {
  try {
    return decodeEvent('requests', wire).id;
  } catch (error) {
    return error instanceof UnreadableEvent ? error.code : String(error);
  }
};

describe('an event as a Kafka record', () => {
  it('has its attributes as headers, its body as value, its aggregate as key', () => {
    const { key, headers, value } = encodeEvent(event);
    expect(key).toBe('r-1');
    expect(headers).toEqual({
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: 'r-1#3',
      ce_source: '/clearinghouse/requests',
      ce_type: requestWithdrawn.type,
      ce_time: '2026-01-01T00:00:00.003Z',
      ce_subject: 'r-1',
      ce_partitionkey: 'r-1',
      ce_sequence: '3',
      ce_sequencetype: 'Integer',
      ce_correlationid: 'c-r-1',
      ce_causationid: 'call-3',
      ce_audience: '{"levels":["experts"],"parties":[]}',
    });
    expect(JSON.parse(value.toString())).toEqual(event.data);
  });

  it('comes back as it was, with and without a cause', () => {
    const { causationid, ...spontaneous } = event;
    expect(causationid).toBeDefined();
    for (const one of [event, spontaneous]) expect(decodeEvent('requests', encodeEvent(one))).toEqual(one);
  });

  it('is read by the official SDK', () => {
    const { key, headers, value } = encodeEvent(event);
    const message = {
      key: key ?? '',
      headers: { ...headers },
      value: value.toString(),
      body: value.toString(),
      timestamp: '',
    };
    expect(Kafka.isEvent(message)).toBe(true);
    const read = Kafka.toEvent(message);
    if (Array.isArray(read)) throw new Error('one event became several');
    expect(read).toMatchObject({
      id: event.id,
      source: event.source,
      type: event.type,
      time: event.time,
      subject: event.subject,
      specversion: '1.0',
      datacontenttype: 'application/json',
      sequence: '3',
      sequencetype: 'Integer',
      correlationid: 'c-r-1',
      causationid: 'call-3',
      partitionkey: 'r-1',
      audience: JSON.stringify(event.audience),
      data: event.data,
    });
  });

  it('is read by us when the official SDK wrote it', () => {
    const { audience, sequence, specversion, ...attributes } = event;
    const theirs = new CloudEvent({
      ...attributes,
      specversion,
      partitionkey: event.subject,
      sequence: String(sequence),
      sequencetype: 'Integer',
      audience: JSON.stringify(audience),
    });
    const { key, headers, value } = Kafka.binary(theirs);
    const wire = { key: String(key), headers: textOf(headers), value: Buffer.from(valueOf(value)) };
    expect(decodeEvent('requests', wire)).toEqual(event);
  });

  it.each([
    ['a body that is not JSON', { value: Buffer.from('{') }, 'EVENT.UNREADABLE'],
    ['a body that is not UTF-8', { value: Buffer.from([0x22, 0xff, 0x22]) }, 'EVENT.UNREADABLE'],
    ['no headers', { headers: {} }, 'EVENT.UNREADABLE'],
    ['a key that is not the subject', { key: 'r-2' }, 'EVENT.UNREADABLE'],
    ['no key', { key: null }, 'EVENT.UNREADABLE'],
    ['a sequence that is no number', { headers: { ce_sequence: 'third' } }, 'EVENT.UNREADABLE'],
    ['an audience that is not JSON', { headers: { ce_audience: 'everybody' } }, 'EVENT.UNREADABLE'],
    [
      'a version of later software',
      { headers: { ce_type: 'clearinghouse.request-withdrawn.v2' } },
      'EVENT.UNKNOWN_TYPE',
    ],
    ['a type of another topic', { headers: { ce_type: 'clearinghouse.reply-given.v1' } }, 'EVENT.UNKNOWN_TYPE'],
    ['nothing wrong', {}, 'r-1#3'],
  ])('with %s', (_, change: Partial<WireRecord>, expected) => {
    const sound = encodeEvent(event);
    const headers =
      change.headers && Object.keys(change.headers).length > 0
        ? { ...sound.headers, ...change.headers }
        : change.headers;
    expect(codeOf({ ...sound, ...change, headers: headers ?? sound.headers })).toBe(expected);
  });

  it('sorts positions by number, and makes a record without a key an aggregate of its own', () => {
    expect([orderOf('3:10'), orderOf('3:9')].sort()).toEqual([orderOf('3:9'), orderOf('3:10')]);
    expect([subjectOf('r-1', '3:9'), subjectOf(null, '3:9'), subjectOf('', '3:9')]).toEqual([
      'r-1',
      'unkeyed:3:9',
      'unkeyed:3:9',
    ]);
  });
});

const valueOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const textOf = (headers: object): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
