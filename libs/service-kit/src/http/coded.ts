import { CodedError, type ErrorCode } from '@clearinghouse/contracts';
import { isStoreError, type StoreErrorKind } from '@clearinghouse/document-store';
import { isBusError } from '@clearinghouse/event-bus';
import { isQueueError } from '@clearinghouse/job-queue';
import { HttpException } from '@nestjs/common';

const OF_STORE: Partial<Record<StoreErrorKind, ErrorCode>> = {
  'stale-version': 'HTTP.PRECONDITION_FAILED',
  'missing-document': 'HTTP.NOT_FOUND',
  'event-too-large': 'EVENT.TOO_LARGE',
  unavailable: 'SERVICE.UNAVAILABLE',
  full: 'SERVICE.STORAGE_FULL',
};
const OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'HTTP.MALFORMED',
  404: 'HTTP.NOT_FOUND',
  405: 'HTTP.METHOD_NOT_ALLOWED',
  413: 'HTTP.TOO_LARGE',
  414: 'HTTP.NOT_FOUND',
  415: 'HTTP.UNSUPPORTED_MEDIA',
  429: 'HTTP.TOO_MANY_REQUESTS',
  502: 'SERVICE.BAD_GATEWAY',
  503: 'SERVICE.UNAVAILABLE',
};

/** A port that is closed belongs to a process that stops: another one may answer. */
const AWAY: readonly string[] = ['unavailable', 'closed'];

/** Whatever was thrown, as a coded error. What nobody foresaw is SERVICE.INTERNAL, and says nothing about itself. */
export function coded(error: unknown): CodedError {
  if (error instanceof CodedError) return error;
  return new CodedError(codeOf(error) ?? 'SERVICE.INTERNAL', {}, { cause: error });
}

function codeOf(error: unknown): ErrorCode | undefined {
  if (isStoreError(error)) return OF_STORE[error.kind];
  if (isBusError(error) || isQueueError(error)) return AWAY.includes(error.kind) ? 'SERVICE.UNAVAILABLE' : undefined;
  if (error instanceof HttpException) return OF_STATUS[error.getStatus()];
  return undefined;
}
