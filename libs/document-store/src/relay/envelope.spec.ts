import { EventEnvelopeSchema } from '@clearinghouse/contracts';
import type { RecordedEvent } from '../port.js';
import { context, kept, noted } from '../testing/sample.js';
import { envelopeOf } from './envelope.js';

const recorded: RecordedEvent = { ...noted('a'), ...context, id: 'samples:s-1:7', sequence: 7 };

describe('the envelope of an event', () => {
  it('is a CloudEvent of the contract', () => {
    const envelope = envelopeOf('samples', 's-1', { ...recorded, causationId: 'e-1' });
    expect(EventEnvelopeSchema.parse(envelope)).toEqual({
      specversion: '1.0',
      id: 'samples:s-1:7',
      source: '/clearinghouse/samples',
      type: 'clearinghouse.noted.v1',
      time: context.at,
      subject: 's-1',
      sequence: 7,
      correlationid: 'c-1',
      causationid: 'e-1',
      audience: { levels: ['public'], parties: [] },
      datacontenttype: 'application/json',
      data: { note: 'a' },
    });
  });

  it('keeps to itself who did it and why', () => {
    const text = JSON.stringify(envelopeOf('samples', 's-1', recorded));
    for (const word of ['u-1', 'expert', 'asked by telephone']) expect(text).not.toContain(word);
  });

  it('names no cause when there was none, and nobody when no audience was written', () => {
    const envelope = envelopeOf('samples', 's-1', { ...kept('a'), ...context, id: 'samples:s-1:1', sequence: 1 });
    expect(envelope).not.toHaveProperty('causationid');
    expect(envelope.audience).toEqual({ levels: [], parties: [] });
  });
});
