import type { LiveUpdate } from '@clearinghouse/contracts';

const END_OF_MESSAGE = '\n\n';

/** The `data:` line of a message; comments (heartbeats) have none. */
const dataOf = (message: string): string | null => {
  const line = message.split('\n').find((each) => each.startsWith('data:'));
  return line ? line.slice('data:'.length) : null;
};

/** Server-sent events, read with fetch because EventSource cannot carry a token. Ends when the stream ends. */
export async function* messages(response: Response): AsyncGenerator<LiveUpdate> {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const complete = (rest + chunk.value).split(END_OF_MESSAGE);
    rest = complete.pop() ?? '';
    for (const message of complete) {
      const data = dataOf(message);
      if (data) yield JSON.parse(data) as LiveUpdate; // written by our gateway, by this type
    }
  }
}
