import { CodedError } from '@clearinghouse/contracts';
import { UnreadableEvent } from '../cloud-events/unreadable-event.js';
import { BusError } from '../errors.js';
import { attempt } from './attempt.js';
import { failureOf, isOutage } from './failure.js';
import { pauseAfter } from './retry-policy.js';

const policy = { attempts: 3, pauseMs: 0, maxPauseMs: 0 };
const open = new AbortController().signal;

describe('attempting an event', () => {
  it('ends with the first success', async () => {
    const seen: number[] = [];
    const run = async (number: number) => {
      seen.push(number);
      if (number < 2) throw new Error('no');
    };
    expect(await attempt(run, policy, open)).toEqual({ kind: 'applied' });
    expect(seen).toEqual([1, 2]);
  });

  it('fails with the last error and the number of attempts', async () => {
    const outcome = await attempt(() => Promise.reject(new CodedError('REQUEST.NOT_FOUND')), policy, open);
    const failure = { errorCode: 'REQUEST.NOT_FOUND', errorMessage: 'REQUEST.NOT_FOUND', attempts: 3 };
    expect(outcome).toEqual({ kind: 'failed', failure });
  });

  it('fails at once when the event cannot be read', async () => {
    const outcome = await attempt(() => Promise.reject(new UnreadableEvent('EVENT.INVALID_DATA', 'x')), policy, open);
    expect(outcome).toMatchObject({ kind: 'failed', failure: { errorCode: 'EVENT.INVALID_DATA', attempts: 1 } });
  });

  it('stops between attempts when told', async () => {
    const stopping = new AbortController();
    const run = async () => {
      stopping.abort();
      throw new Error('no');
    };
    expect(await attempt(run, { ...policy, pauseMs: 60_000, maxPauseMs: 60_000 }, stopping.signal)).toEqual({
      kind: 'stopped',
    });
    expect(await attempt(run, policy, stopping.signal)).toEqual({ kind: 'stopped' });
  });
});

describe('a failure', () => {
  it('has the code of the error, else its kind, else its name; its message is cut', () => {
    expect(failureOf(new BusError('refused'), 1).errorCode).toBe('refused');
    expect(failureOf(new RangeError('x'.repeat(900)), 1)).toEqual({
      errorCode: 'RangeError',
      errorMessage: 'x'.repeat(500),
      attempts: 1,
    });
    expect(failureOf('text', 1)).toEqual({ errorCode: 'UNKNOWN', errorMessage: 'text', attempts: 1 });
  });

  it('is an outage when it or a cause of it says so', () => {
    expect(isOutage(new Error('x', { cause: new BusError('unavailable') }))).toBe(true);
    expect(isOutage(new CodedError('SERVICE.STORAGE_FULL'))).toBe(true);
    expect(isOutage(new BusError('refused'))).toBe(false);
    expect(isOutage('unavailable')).toBe(false);
  });
});

describe('pauses', () => {
  it('double up to the longest, half of each by chance', () => {
    const policyOf = { attempts: 9, pauseMs: 100, maxPauseMs: 2000 };
    expect([1, 2, 3, 6, 60].map((number) => pauseAfter(number, policyOf, () => 1))).toEqual([
      100, 200, 400, 2000, 2000,
    ]);
    expect(pauseAfter(1, policyOf, () => 0)).toBe(50);
  });
});
