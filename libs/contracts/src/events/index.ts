import type { EventKind } from './envelope.js';
import * as adherence from './adherence.js';
import * as candidates from './candidates.js';
import * as clarifications from './clarifications.js';
import * as ledgers from './ledgers.js';
import * as letters from './letters.js';
import * as procedure from './procedure.js';
import * as programmes from './programmes.js';
import * as replies from './replies.js';
import * as requests from './requests.js';
import * as suggestions from './suggestions.js';

export * from './adherence.js';
export * from './candidates.js';
export * from './clarifications.js';
export * from './envelope.js';
export * from './ledgers.js';
export * from './letters.js';
export * from './procedure.js';
export * from './programmes.js';
export * from './replies.js';
export * from './requests.js';
export * from './suggestions.js';

const isKind = (value: unknown): value is EventKind =>
  typeof value === 'object' && value !== null && 'topic' in value && 'data' in value && 'type' in value;

/** Every kind of event that this version can read, by wire type. */
export const EVENT_KINDS: ReadonlyMap<string, EventKind> = new Map(
  [adherence, candidates, clarifications, ledgers, letters, procedure, programmes, replies, requests, suggestions]
    .flatMap((group) => Object.values(group))
    .filter(isKind)
    .map((kind) => [kind.type, kind]),
);
