import type { BodyOf, Caller, Operation, ParamsOf, QueryOf } from '@clearinghouse/contracts';

/** Identity of a creation, derived from caller, operation and Idempotency-Key: the same call again derives the same id. */
export interface CreationKey {
  /** `<prefix>-<32 hex digits>` */
  id(prefix: string): string;
  /** Of what was sent, key order and white space not counted. */
  readonly bodyHash: string;
}

/** What a controller gets: parsed, trusted, typed by its operation. */
export interface Call<O extends Operation = Operation> {
  readonly params: ParamsOf<O>;
  readonly query: QueryOf<O>;
  readonly body: BodyOf<O>;
  readonly caller: Caller;
  readonly correlationId: string;
  /** The version that If-Match names. Operations of kind `change` only; 0 otherwise. */
  readonly expected: number;
  /** Operations of kind `create` only; using it elsewhere throws. */
  readonly creation: CreationKey;
}
