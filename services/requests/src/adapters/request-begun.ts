import { evolveAll } from '../domain/evolve.js';
import type { Request } from '../domain/request.js';
import type { RequestEvent } from '../domain/request.events.js';

/** A request as its first events make it. */
export function begun(events: readonly RequestEvent[]): { state: Request; events: readonly RequestEvent[] } {
  const state = evolveAll(undefined, events);
  if (!state) throw new Error('a request begins with an event');
  return { state, events };
}
