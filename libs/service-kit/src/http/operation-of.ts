import type { Operation } from '@clearinghouse/contracts';

export const OPERATION_METADATA = 'clearinghouse:operation';

/** The operation that a controller's method serves, if it serves one. */
export const operationOf = (handler: object): Operation | undefined =>
  Reflect.getMetadata(OPERATION_METADATA, handler) as Operation | undefined; // written by Serves only
