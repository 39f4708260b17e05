import { mongo } from 'mongoose';
import { StoreError } from '../errors.js';
import { storeError } from './failures.js';

const server = (code: number, message: string) => new mongo.MongoServerError({ code, message, errmsg: message });

describe('a failure of the driver in the words of the port', () => {
  it.each([
    [
      server(11000, 'E11000 duplicate key error collection: d.c index: _id_ dup key: { _id: "a" }'),
      { kind: 'duplicate-id' },
    ],
    [
      server(11000, 'E11000 duplicate key error collection: d.c index: unique-code dup key: { keys.code: "one" }'),
      { kind: 'duplicate-key', details: { id: 'a', index: 'code' } },
    ],
    [server(14031, 'out of disk space'), { kind: 'full' }],
    [server(10334, 'BSONObjectTooLarge'), { kind: 'full' }],
    [new mongo.MongoNetworkError('reset'), { kind: 'unavailable' }],
    [server(91, 'shutdown in progress'), { kind: 'unavailable' }],
  ])('%s', (error, wanted) => {
    expect(storeError(error, 'a')).toMatchObject({ ...wanted, cause: error });
  });

  it('leaves alone what is no failure of the driver', () => {
    const ours = new TypeError('a fault of ours');
    const said = new StoreError('stale-version');
    expect([storeError(ours), storeError(said)]).toEqual([ours, said]);
  });
});
