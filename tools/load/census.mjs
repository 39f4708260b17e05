// Counts, over the public interface, what became of requests: each there once, its suggestions once, its letter once.
import { insist } from './walk.mjs';

const API = '/api/v1';
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function pages(client, path, token, take) {
  for (let cursor = ''; ;) {
    const query = `${path.includes('?') ? '&' : '?'}limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const { status, body } = await insist(() => client.call('GET', `${API}${path}${query}`, { token }));
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    body.items.forEach(take);
    if (!body.next) return;
    cursor = body.next;
  }
}

const tally = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** What is wrong with `ids` now, in words; empty when every request, list and acknowledgement letter is there exactly once. */
export async function faults(client, expert, ids) {
  const [requests, lists, letters, owed] = [new Map(), new Map(), new Map(), []];
  const doubled = [];
  await pages(client, '/requests', expert, ({ id }) => tally(requests, id));
  await pages(client, '/suggestions', expert, (list) => {
    tally(lists, list.requestId);
    if (list.owed) owed.push(list.itemId);
    const programmes = list.entries.map((entry) => entry.programmeId);
    if (new Set(programmes).size !== programmes.length) doubled.push(list.itemId);
  });
  await pages(client, '/letters', expert, ({ requestId, purpose }) => {
    if (purpose === 'acknowledgement') tally(letters, requestId);
  });
  const problems = [];
  for (const id of ids)
    for (const [what, counts] of Object.entries({ requests, lists, letters }))
      if (counts.get(id) !== 1) problems.push(`${id}: ${counts.get(id) ?? 0} ${what}`);
  return [
    ...problems,
    ...owed.map((item) => `${item}: owes a match`),
    ...doubled.map((item) => `${item}: names a programme twice`),
  ];
}

/** Waits until nothing is wrong. @throws with what still is, after `patienceMs` */
export async function settled(client, expert, ids, patienceMs = 120_000) {
  for (const deadline = Date.now() + patienceMs; ; await pause(500)) {
    const wrong = await faults(client, expert, ids);
    if (wrong.length === 0) return;
    if (Date.now() > deadline)
      throw new Error(`${wrong.length} things are wrong, first: ${wrong.slice(0, 10).join('; ')}`);
  }
}
