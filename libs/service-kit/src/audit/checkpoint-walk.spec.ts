import type { Checkpoint, CheckpointBody } from '@clearinghouse/contracts';
import type { DocumentStore } from '@clearinghouse/document-store';
import { CheckpointRepository } from './checkpoint.repository.js';
import { checkpointKey } from './checkpoint-key.js';
import { CheckpointWalk } from './checkpoint-walk.js';
import { checkpointId } from './checkpoint.collection.js';
import { sealed } from './seal.js';

const key = checkpointKey(new Uint8Array(32).fill(7));
const made = (number: number, previous: string | null): Checkpoint => {
  const body = { installation: 'i', service: 'offers', number, at: '2026-01-31T12:00:00.000Z', previous };
  return sealed({ ...body, schemas: {}, heads: [] } as unknown as CheckpointBody, key); // written by hand
};
const first = made(1, null);
const second = made(2, first.hash);
const third = made(3, second.hash);
const findings = (...steps: (Checkpoint | number)[]) => {
  const walk = new CheckpointWalk('offers-checkpoints');
  for (const each of steps) walk.step(each);
  walk.end(key.publicKey);
  return walk.findings.map(({ kind, sequence }) => [kind, sequence]);
};

describe('a walk over checkpoints', () => {
  it('finds nothing where each names the one before', () => expect(findings(first, second, third)).toEqual([]));
  it('finds one that is gone, and one that names another', () => {
    expect(findings(first, third)).toEqual([['checkpoint-missing', 2]]);
    expect(findings(first, made(2, third.hash))).toEqual([['checkpoint-changed', 2]]);
  });
  it('finds one that is no JSON any more, and goes on behind it', () => {
    expect(findings(first, 2, third)).toEqual([['record-unreadable', 2]]);
    expect(findings(1, second, made(3, first.hash))).toEqual([
      ['record-unreadable', 1],
      ['checkpoint-changed', 3],
    ]);
  });

  it('is given the number of one that the store cannot read', async () => {
    const ids = [checkpointId(1), checkpointId(2)];
    const get = async (id: string) => {
      if (id === ids[0]) return JSON.parse('{"version":') as never;
      return { state: second };
    };
    async function* each() {
      yield* ids;
    }
    const collection = { range: () => get, ids: each, get };
    const store = { collection: () => collection } as unknown as DocumentStore; // what a walk uses of it
    const seen: (Checkpoint | number)[] = [];
    for await (const step of new CheckpointRepository({ name: 'offers' } as never, store).walk()) seen.push(step);
    expect(seen).toEqual([1, second]);
  });
});
