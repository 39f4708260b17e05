import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';
import { restWhenIdle } from './rest-when-idle.js';

/** A connection whose broker has asked for a pause, with `pending` requests that wait for its end. */
const connection = (pending: readonly unknown[]): RequestQueue =>
  Object.assign(Object.create(RequestQueue.prototype) as RequestQueue, { pending, throttledUntil: Date.now() + 40 });

describe('a connection to Kafka', () => {
  beforeAll(restWhenIdle);
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is not looked at while nothing waits', () => {
    connection([]).scheduleCheckPendingRequests();
    expect(jest.getTimerCount()).toBe(0);
  });
  it('is looked at again when a request waits', () => {
    connection(['a request']).scheduleCheckPendingRequests();
    expect(jest.getTimerCount()).toBe(1);
  });
});
