import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { session } from '../session/session.js';
import { openStream } from './client.js';
import { messages } from './messages-of-stream.js';
import { Problem } from './problem.js';

export type LiveState = 'connecting' | 'on' | 'off' | 'ended';

const SETTLE_MS = 300;
const PAUSE_MS = 2000;

/** Which lists an event makes old, by the first word of its wire type. */
const STALE: Readonly<Record<string, readonly string[]>> = {
  request: ['requests', 'history'],
  summary: ['requests', 'history'],
  suggestions: ['suggestions'],
  suggestion: ['suggestions'],
  reply: ['replies'],
  letter: ['letters'],
  programme: ['programmes'],
};

/** Many events in a row read a list again once. */
function refresher(client: QueryClient) {
  const stale = new Set<string>();
  let timer: number | undefined;
  const flush = () => {
    timer = undefined;
    for (const kind of stale) void client.invalidateQueries({ queryKey: [kind] });
    stale.clear();
  };
  return (type: string) => {
    const [word = ''] = (type.split('.')[1] ?? '').split('-');
    for (const kind of STALE[word] ?? []) stale.add(kind);
    timer ??= setTimeout(flush, SETTLE_MS);
  };
}

const ended = (error: unknown): boolean => error instanceof Problem && [401, 403].includes(error.status);
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

async function follow(client: QueryClient, signal: AbortSignal, tell: (state: LiveState) => void): Promise<void> {
  const changed = refresher(client);
  while (!signal.aborted) {
    try {
      const response = await openStream('/live', signal);
      tell('on');
      await client.invalidateQueries(); // nothing is replayed: what was missed is read again
      for await (const { type } of messages(response)) changed(type);
    } catch (error) {
      if (ended(error)) return tell('ended');
    }
    if (signal.aborted) return;
    tell('off');
    await pause();
  }
}

/** Keeps what is on the screen up to date. The public has no stream. */
export function useLiveUpdates(): LiveState | null {
  const client = useQueryClient();
  const [state, tell] = useState<LiveState>('connecting');
  useEffect(() => {
    if (!session.token) return undefined;
    const stop = new AbortController();
    void follow(client, stop.signal, tell);
    return () => stop.abort();
  }, [client]);
  return session.token ? state : null;
}
