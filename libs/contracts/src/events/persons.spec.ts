import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_KINDS } from '../index.js';

// Events stay for ever and go to every service: they name persons by id only.
const samples = join(__dirname, '..', '..', 'samples');
/** Of the first release, when the contact of a programme stood in it. They still read; nothing like them is written. */
const FIRST_RELEASE = ['clearinghouse.programme-changed.v1.json', 'clearinghouse.programme-recorded.v1.json'];
const files = readdirSync(samples).filter((file) => !FIRST_RELEASE.includes(file));
const PERSONAL = /^(name|fullName|firstName|lastName|e-?mail|phone|telephone|address|contact|contacts)$/i;
const ADDRESS = /[\w.+-]+@[\w-]+\.[a-z]{2,}|\+\d[\d ()-]{7,}/i;

function* fieldsOf(value: unknown): Generator<[name: string, value: unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    yield [name, part];
    yield* fieldsOf(part);
  }
}

it('has a sample of every event', () =>
  expect(files.length + FIRST_RELEASE.length).toBeGreaterThanOrEqual(EVENT_KINDS.size));

it.each(files)('%s names no person', (file) => {
  const text = readFileSync(join(samples, file), 'utf8');
  const names = [...fieldsOf(JSON.parse(text))].map(([name]) => name).filter((name) => PERSONAL.test(name));
  expect({ names, address: ADDRESS.exec(text) }).toEqual({ names: [], address: null });
});
