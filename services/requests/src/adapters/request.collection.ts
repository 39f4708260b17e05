import type { CollectionDefinition, Stored } from '@clearinghouse/document-store';
import { namesBeneficiaries } from '../domain/beneficiaries.js';
import { nextDueAt } from '../domain/due.js';
import { openWindowsOf } from '../domain/windows.js';
import { circulationOf, isDrafted, postedItemsOf, type Request } from '../domain/request.js';

type Key = (state: Request, id: string) => string | undefined;

/** One ordered index for each desk that lists requests; every key ends with the id, so that it names one document. */
export const KEYS = {
  /** The State's own side. */
  own: ({ content }, id) => `${content.requester}|${content.dateOfRequest}|${id}`,
  /** Committee, experts, secretariat: everything but drafts. */
  submitted: (state, id) => (isDrafted(state) ? undefined : `${state.content.dateOfRequest}|${id}`),
  /** A registrar: the drafts that he or she entered. */
  entered: (state, id) =>
    isDrafted(state) ? `${deskOf(state.enteredBy)}|${state.content.dateOfRequest}|${id}` : undefined,
  /** Providers, by date of circulation: the only date of a request that they know. */
  circulated: (state, id) => {
    const circulation = circulationOf(state);
    return circulation && `${circulation.on}|${id}`;
  },
  /** Regional requests, for the States on whose behalf they are made; few, so one index serves all of them. */
  regional: (state, id) => (namesBeneficiaries(state) ? `${state.content.requester}|${id}` : undefined),
  /** Everybody, by requester: the public knows no date. */
  posted: (state, id) => (postedItemsOf(state).length > 0 ? `${state.content.requester}|${id}` : undefined),
} as const satisfies Record<string, Key>;
export type Desk = keyof typeof KEYS;

/** Ids of persons come from tokens: bounded, and free of the separator. */
export const deskOf = (subject: string): string => encodeURIComponent(subject).slice(0, 150);

export const keyIn =
  (desk: Desk) =>
  (stored: Stored<Request>): string => {
    const key: Key = KEYS[desk];
    return key(stored.state, stored.id) ?? '';
  };

export const ordered = (desk: Desk): { kind: 'ordered'; key: Key } => ({ kind: 'ordered', key: KEYS[desk] });

const keyOfDue = (at: string | undefined, id: string) => at && `${at}|${id}`;

/** By the instant at which the clock has to look at a request next. */
export const DUE = 'due';
/** Requests with a window that a new holiday would move. */
export const OPEN_WINDOWS = 'open-windows';

/** The first release did not note that a summary was once public; its list of posted items is there, and empty after a recall. */
function withWasPosted(state: unknown): unknown {
  const request = state as Request; // as the first release stored it
  return 'posted' in request && request.posted ? { ...request, wasPosted: true } : request;
}

export const requestCollection: CollectionDefinition<Request> = {
  name: 'requests',
  schemaVersion: 2,
  upcast: { 1: withWasPosted },
  topic: 'requests',
  indexes: {
    own: ordered('own'),
    submitted: ordered('submitted'),
    entered: ordered('entered'),
    circulated: ordered('circulated'),
    regional: ordered('regional'),
    posted: ordered('posted'),
    [DUE]: { kind: 'ordered', key: (state, id) => keyOfDue(nextDueAt(state), id) },
    [OPEN_WINDOWS]: { kind: 'lookup', keys: (state) => (openWindowsOf(state).length > 0 ? [OPEN_WINDOWS] : []) },
  },
};
