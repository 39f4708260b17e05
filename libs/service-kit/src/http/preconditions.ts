import { type Caller, CodedError, type Operation } from '@clearinghouse/contracts';
import type { CreationKey } from './call.js';
import { hashOf } from './hash-of.js';

type Header = string | string[] | undefined;

/**
 * The version that If-Match names. `*` says nothing about what was read, so it counts as absent.
 * @throws CodedError HTTP.PRECONDITION_REQUIRED; HTTP.PRECONDITION_FAILED for a tag that no answer of ours ever had
 */
export function expectedVersion(header: Header): number {
  if (header === undefined || header === '*') throw new CodedError('HTTP.PRECONDITION_REQUIRED');
  const version = /^"(\d{1,15})"$/.exec(String(header))?.[1];
  if (version === undefined) throw new CodedError('HTTP.PRECONDITION_FAILED');
  return Number(version);
}

const notACreation: CreationKey = {
  id: () => {
    throw new Error('only operations of kind create derive an id');
  },
  bodyHash: '',
};

/** @throws CodedError HTTP.IDEMPOTENCY_KEY_REQUIRED: absent, or not 1 to 200 visible ASCII characters */
export function creationKey(operation: Operation, caller: Caller, header: Header, input: unknown): CreationKey {
  if (operation.kind !== 'create') return notACreation;
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header))
    throw new CodedError('HTTP.IDEMPOTENCY_KEY_REQUIRED');
  const digest = hashOf([caller.subject, caller.party, operation.id, header]).slice(0, 32);
  return { id: (prefix) => `${prefix}-${digest}`, bodyHash: hashOf(input) };
}
