import { mongo } from 'mongoose';
import { isStoreError, StoreError } from '../errors.js';

const DUPLICATE = 11000;
/** OutOfDiskSpace; the document would be larger than 16 MiB (two codes). */
const NO_ROOM = [14031, 10334, 17419];

/** The driver's error in the words of the port. Everything that a later attempt may survive is `unavailable`. */
export function storeError(error: unknown, id = ''): unknown {
  if (isStoreError(error)) return error;
  if (error instanceof mongo.MongoServerError && error.code === DUPLICATE) return duplicate(error, id);
  if (isNoRoom(error)) return new StoreError('full', { id }, { cause: error });
  if (isOfDriver(error)) return new StoreError('unavailable', {}, { cause: error });
  return error;
}

function duplicate(error: mongo.MongoServerError, id: string): StoreError {
  const name = /index: (\S+)/.exec(error.message)?.[1] ?? '_id_'; // every server writes it; not every one gives keyPattern
  return name === '_id_'
    ? new StoreError('duplicate-id', { id }, { cause: error })
    : new StoreError('duplicate-key', { id, index: name.replace(/^unique-/, '') }, { cause: error });
}

function isNoRoom(error: unknown): boolean {
  if (error instanceof mongo.MongoServerError) return NO_ROOM.includes(Number(error.code));
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_OUT_OF_RANGE'; // refused by the encoder
}

const isOfDriver = (error: unknown): boolean => error instanceof Error && /^Mongo/.test(error.name);

export function failsAsDuplicateId(error: unknown): boolean {
  return isStoreError(storeError(error), 'duplicate-id');
}
