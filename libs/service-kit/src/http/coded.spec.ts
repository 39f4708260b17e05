import { CodedError, ERRORS, type ErrorCode } from '@clearinghouse/contracts';
import { StoreError } from '@clearinghouse/document-store';
import { BusError } from '@clearinghouse/event-bus';
import { QueueError } from '@clearinghouse/job-queue';
import { HttpException } from '@nestjs/common';
import { coded } from './coded.js';
import { problem } from './problem.js';

describe('whatever is thrown', () => {
  it.each<[string, unknown, ErrorCode]>([
    ['a coded error', new CodedError('REQUEST.NO_ITEMS'), 'REQUEST.NO_ITEMS'],
    ['a stale version', new StoreError('stale-version'), 'HTTP.PRECONDITION_FAILED'],
    ['a missing document', new StoreError('missing-document'), 'HTTP.NOT_FOUND'],
    ['a store that is away', new StoreError('unavailable'), 'SERVICE.UNAVAILABLE'],
    ['a full disk', new StoreError('full'), 'SERVICE.STORAGE_FULL'],
    ['a large event', new StoreError('event-too-large'), 'EVENT.TOO_LARGE'],
    ['an undeclared index', new StoreError('undeclared-index'), 'SERVICE.INTERNAL'],
    ['a bus that is away', new BusError('unavailable'), 'SERVICE.UNAVAILABLE'],
    ['a queue that is away', new QueueError('unavailable'), 'SERVICE.UNAVAILABLE'],
    ['a queue that is closed', new QueueError('closed'), 'SERVICE.UNAVAILABLE'],
    ['a refused record', new BusError('refused'), 'SERVICE.INTERNAL'],
    ["the framework's 413", new HttpException('x', 413), 'HTTP.TOO_LARGE'],
    ["the framework's 418", new HttpException('x', 418), 'SERVICE.INTERNAL'],
    ['anything else', 'a string', 'SERVICE.INTERNAL'],
  ])('%s', (_, error, code) => {
    expect(coded(error).code).toBe(code);
  });
});

describe('a problem document', () => {
  it('has type, title and status of the code', () => {
    expect(problem('REQUEST.WRONG_STATE', 'c-1')).toEqual({
      type: 'urn:clearinghouse:error:REQUEST.WRONG_STATE',
      title: ERRORS['REQUEST.WRONG_STATE'][1],
      status: 409,
      code: 'REQUEST.WRONG_STATE',
      correlationId: 'c-1',
    });
  });
  it('lists errors beside the parameters', () => {
    const { params, errors } = problem('IMPORT.INVALID_ROWS', 'c-1', { rows: 2, errors: [{ line: 3 }] });
    expect({ params, errors }).toEqual({ params: { rows: 2 }, errors: [{ line: 3 }] });
  });
});
