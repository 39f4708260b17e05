import { Kafka } from 'kafkajs';
import { newConsumers } from './new-consumer.js';

describe('a new consumer', () => {
  const told = (sessionMs?: number) => {
    const kafka = new Kafka({ brokers: ['nowhere:9092'] });
    const made = jest.spyOn(kafka, 'consumer');
    newConsumers(kafka, sessionMs)('house.matching');
    return made.mock.calls[0]?.[0];
  };

  it('has the session that a broker allows at the least', () => {
    expect(told()).toMatchObject({ groupId: 'house.matching', sessionTimeout: 6000, heartbeatInterval: 1000 });
  });
  it('says six times in a session of another length that it is there', () => {
    expect(told(2000)).toMatchObject({ sessionTimeout: 2000, heartbeatInterval: 333 });
  });
});
