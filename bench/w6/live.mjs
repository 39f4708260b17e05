import { request } from 'node:http';

/**
 * Follows the expert's live stream and notes when the first list of suggestions of each need item became visible.
 * @returns seen: item id -> time (performance.now, ms); ready; close()
 */
export function followSuggestions(url, token) {
  const seen = new Map();
  const { hostname, port } = new URL(url);
  let rest = '';
  let opened;
  const ready = new Promise((done) => (opened = done));
  const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
  const call = request({ hostname, port, path: '/api/v1/live', headers }, (answer) => {
    opened(answer.statusCode);
    answer.setEncoding('utf8');
    answer.on('error', () => undefined);
    answer.on('data', (chunk) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) note(line);
    });
  });
  call.on('error', () => opened(0));
  call.end();

  function note(line) {
    if (!line.startsWith('data:') || !line.includes('suggestions-updated')) return;
    const { id } = JSON.parse(line.slice(5));
    if (!seen.has(id)) seen.set(id, performance.now());
  }
  return { seen, ready, close: () => call.destroy() };
}
