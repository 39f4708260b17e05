import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Opens the stream; resolves with the call and its answer, or with null where it is refused or fails. */
function open(url, token) {
  const { hostname, port } = new URL(url);
  const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
  return new Promise((done) => {
    const call = request({ hostname, port, path: '/api/v1/live', headers }, (answer) => {
      if (answer.statusCode === 200) return done({ call, answer });
      answer.resume();
      done(null);
    });
    call.on('error', () => done(null));
    call.end();
  });
}

/**
 * Follows the expert's live stream and notes when the first list of suggestions of each need item became visible. Asks again
 * when the stream ends: a gateway answers 503 until it hears the bus, and a killed process ends its streams.
 * @param told called with the item id of every change of a list
 * @returns seen: item id -> time (performance.now, ms); ready: the first stream is open; close()
 */
export function followSuggestions(url, token, told = () => undefined) {
  const seen = new Map();
  let current = null;
  let closed = false;
  let opened;
  const ready = new Promise((done) => (opened = done));

  function note(line) {
    if (!line.startsWith('data:') || !line.includes('suggestions-updated')) return;
    const { id } = JSON.parse(line.slice(5));
    if (!seen.has(id)) seen.set(id, performance.now());
    told(id);
  }

  async function read({ call, answer }) {
    current = call;
    opened();
    answer.setEncoding('utf8');
    let rest = '';
    try {
      for await (const chunk of answer) {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        lines.forEach(note);
      }
    } catch {
      // the process behind the stream was killed: ask again
    }
  }

  async function follow() {
    while (!closed) {
      const stream = await open(url, token);
      if (stream) await read(stream);
      if (!closed) await pause(100);
    }
  }
  void follow();
  const close = () => {
    closed = true;
    current?.destroy();
  };
  return { seen, ready, close };
}
