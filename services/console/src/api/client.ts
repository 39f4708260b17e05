import { session } from '../session/session.js';
import { t } from '../messages/index.js';
import { Problem, problemOf } from './problem.js';

const unreachable = () => new Problem(0, null, t.unavailable);

const headers = (more: Record<string, string> = {}): Record<string, string> =>
  session.token ? { authorization: `Bearer ${session.token}`, ...more } : more;

async function send(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(`/api/v1${path}`, init).catch((error: unknown) => {
    throw error instanceof DOMException && error.name === 'AbortError' ? error : unreachable();
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** @throws Problem */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await send(path, { headers: headers(), signal: signal ?? null });
  return (await response.json()) as T; // the services answer by the same schemas that T comes from
}

/** A change of what was read as `version`. @throws Problem 412 when somebody else was faster */
export async function change(path: string, version: number, body: object): Promise<void> {
  const more = { 'content-type': 'application/json', 'if-match': `"${version}"` };
  await send(path, { method: 'POST', headers: headers(more), body: JSON.stringify(body) });
}

/** Stays open; @throws Problem */
export const openStream = (path: string, signal: AbortSignal): Promise<Response> =>
  send(path, { headers: headers({ accept: 'text/event-stream' }), signal });
