/** The live updates of one person. */
export interface Stream {
  /** What was told so far, in order of the text: messages about different things come in any order. */
  heard(): readonly string[];
  close(): void;
}

export async function follow(url: string, token: string | undefined): Promise<Stream> {
  const leave = new AbortController();
  const response = await fetch(`${url}/api/v1/live`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
    signal: leave.signal,
  });
  let text = '';
  void gather(response, (more) => (text += more)).catch(() => undefined); // ends when we leave
  return {
    heard: () =>
      text
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .sort(),
    close: () => leave.abort(),
  };
}

async function gather({ body }: Response, take: (text: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  for await (const bytes of body ?? []) take(decoder.decode(bytes, { stream: true }));
}
