import type { Stored } from '../port.js';
import { canonicalHash } from './chain.js';

/** How far the history of one document had come, and what its state was: what a checkpoint keeps. */
export interface Head {
  readonly id: string;
  readonly version: number;
  readonly sequence: number;
  /** Of the last entry; null when it is older than the chain. */
  readonly hash: string | null;
  /** Hash of the state as it reads today: states of another schema version are not comparable. */
  readonly state: string;
}

/** A head as a checkpoint kept it. */
export interface KnownHead extends Head {
  /** Of the collection, when the checkpoint was made. */
  readonly schemaVersion: number;
}

export const headOf = ({ id, version, sequence, head, state }: Stored<unknown>): Head => ({
  id,
  version,
  sequence,
  hash: head ?? null,
  state: canonicalHash(state),
});
