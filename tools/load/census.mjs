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

const tally = (count, key) => count.set(key, (count.get(key) ?? 0) + 1);

/**
 * What is wrong with one-item requests `ids` now, in words; empty when each of `kinds` (the request, its list of suggestions, its
 * acknowledgement letter) is there exactly once.
 */
export async function faults(client, expert, ids, kinds = ['requests', 'lists', 'letters']) {
  const counts = { requests: new Map(), lists: new Map(), letters: new Map() };
  const owed = [];
  const doubled = [];
  await pages(client, '/requests', expert, ({ id }) => tally(counts.requests, id));
  await pages(client, '/suggestions', expert, (list) => {
    tally(counts.lists, list.requestId);
    if (list.owed) owed.push(list.itemId);
    const programmes = list.entries.map((entry) => entry.programmeId);
    if (new Set(programmes).size !== programmes.length) doubled.push(list.itemId);
  });
  await pages(client, '/letters', expert, ({ requestId, purpose }) => {
    if (purpose === 'acknowledgement') tally(counts.letters, requestId);
  });
  const problems = [];
  for (const id of ids)
    for (const what of kinds)
      if ((counts[what].get(id) ?? 0) !== 1) problems.push(`${id}: ${counts[what].get(id) ?? 0} ${what}`);
  return [
    ...problems,
    ...owed.map((item) => `${item}: owes a match`),
    ...doubled.map((item) => `${item}: names a programme twice`),
  ];
}

/** Waits until nothing is wrong. @throws with what still is, after `patienceMs` */
export async function settled(client, expert, ids, patienceMs = 120_000, kinds = undefined) {
  for (const deadline = Date.now() + patienceMs; ; await pause(500)) {
    const wrong = await faults(client, expert, ids, kinds);
    if (wrong.length === 0) return;
    if (Date.now() > deadline)
      throw new Error(`${wrong.length} things are wrong, first: ${wrong.slice(0, 10).join('; ')}`);
  }
}
