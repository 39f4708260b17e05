import type { LiveUpdate } from '@clearinghouse/contracts';

export interface OpenStream {
  readonly status: number;
  readonly heard: readonly LiveUpdate[];
  /** Resolves when the server ends the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

/** Listens to live updates as a page does. */
export async function streamOf(url: string, token?: string): Promise<OpenStream> {
  const stop = new AbortController();
  const headers = new Headers(token ? { authorization: `Bearer ${token}` } : undefined);
  const response = await fetch(`${url}/api/v1/live`, { headers, signal: stop.signal });
  const heard: LiveUpdate[] = [];
  const read = async () => {
    let rest = '';
    for await (const chunk of response.body ?? []) {
      const messages = (rest + Buffer.from(chunk).toString()).split('\n\n');
      rest = messages.pop() ?? '';
      for (const message of messages)
        if (message.startsWith('data:')) heard.push(JSON.parse(message.slice('data:'.length)) as LiveUpdate);
    }
  };
  return { status: response.status, heard, ended: read().catch(() => undefined), close: () => stop.abort() };
}
