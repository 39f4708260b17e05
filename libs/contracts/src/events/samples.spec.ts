import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_KINDS, EventEnvelopeSchema, readEventData } from '../index.js';

/** One sample of every version ever shipped, named by wire type. A sample is never edited: a new shape is a new version. */
const folder = join(__dirname, '../../samples');
const files = readdirSync(folder).sort();

describe('samples of events', () => {
  it('are there for every kind', () => {
    const types = [...EVENT_KINDS.keys()];
    expect(types.filter((type) => !files.includes(`${type}.json`))).toEqual([]);
  });

  it.each(files)('%s still reads, and nothing of it is lost', (file) => {
    const event = EventEnvelopeSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    const kind = EVENT_KINDS.get(event.type);
    if (!kind) throw new Error(`this version no longer reads ${event.type}`);
    expect(`${event.type}.json`).toBe(file);
    expect(readEventData(kind, event.data)).toEqual(event.data);
  });

  it('bear no real name', () => {
    const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('');
    const codes = text.match(/"[A-Z]{3}"/g) ?? [];
    expect(codes.filter((code) => !/"X[A-Z]{2}"/.test(code))).toEqual([]);
  });
});
