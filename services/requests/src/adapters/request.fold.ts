import type { Fold } from '@clearinghouse/document-store';
import { evolveAll } from '../domain/evolve.js';
import type { Request } from '../domain/request.js';
import type { RequestEvent } from '../domain/request.events.js';

/**
 * What an audit compares. `seen` counts what views showed at the time, and views may change between two versions of the
 * program; `unseen` counts writes, of which a history keeps no trace. Checkpoints hold both.
 */
export const requestFold: Fold<Request> = {
  fold: (events) => decided(evolveAll(undefined, events as readonly RequestEvent[])), // what this service recorded
  decided,
};

function decided(request: Request | undefined): unknown {
  return request && { ...request, seen: undefined, unseen: undefined };
}
