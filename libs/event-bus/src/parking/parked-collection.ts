import { createHash } from 'node:crypto';
import type { CollectionDefinition } from '@clearinghouse/document-store';
import { type LogRecord, orderOf } from '../cloud-events/wire-record.js';
import type { ParkingSpace } from './parking-lot.js';

/** The aggregate that is parked, and why. */
export interface Head extends ParkingSpace {
  readonly kind: 'head';
  readonly position: string;
  readonly since: string;
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly attempts: number;
  readonly redriveAsked: boolean;
}

/** One event that waits: the record as it came, its value in base64, so that nothing about it is lost. */
export interface Waiting extends ParkingSpace {
  readonly kind: 'waiting';
  readonly position: string;
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
}
export type ParkedState = Head | Waiting;

const digest = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

/** Keys of the index of heads. Names of groups are not ours to choose, keys are short: hence the digest. */
export const everyGroup = 'every-group';
export const groupKey = (group: string): string => `group-${digest(group)}`;
export const spaceKey = ({ group, topic, subject }: ParkingSpace): string => digest(group, topic, subject);

export const headId = (space: ParkingSpace): string => `head-${spaceKey(space)}`;
/** Ids of one space sort by position. The content is part of it: a broker that lost its data gives positions again. */
export function waitingId(space: ParkingSpace, { position, wire }: LogRecord): string {
  const content = digest(JSON.stringify(wire.headers), wire.value.toString('base64')).slice(0, 8);
  return `waiting-${spaceKey(space)}-${orderOf(position)}-${content}`;
}

/** One document per parked aggregate, one per waiting event. A read model: its events gate writes and are not kept. */
export const parkedCollection: CollectionDefinition<ParkedState> = {
  name: 'parked-events',
  schemaVersion: 1,
  history: false,
  indexes: {
    heads: { kind: 'lookup', keys: (state) => (state.kind === 'head' ? [everyGroup, groupKey(state.group)] : []) },
    redrives: {
      kind: 'lookup',
      keys: (state) => (state.kind === 'head' && state.redriveAsked ? [groupKey(state.group)] : []),
    },
    waiting: { kind: 'lookup', keys: (state) => (state.kind === 'waiting' ? [spaceKey(state)] : []) },
  },
};
