import fc from 'fast-check';
import { beforeKey, entryKey, eventKey, idOfEventKey, partsOfEntry, pastId, pastKey } from './binary-keys.js';

const ids = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,9}$/);
const keys = fc.string({ unit: fc.constantFrom('\0', '\u0001', 'a', 'b', 'é', '\uffee', '\u{1F30D}'), maxLength: 4 });
const sign = (a: Buffer, b: Buffer) => Math.sign(Buffer.compare(a, b));

describe('keys as bytes', () => {
  it('have the order of (key, id)', () => {
    fc.assert(
      fc.property(keys, ids, keys, ids, (key, id, otherKey, otherId) => {
        const wanted = sign(Buffer.from(key), Buffer.from(otherKey)) || sign(Buffer.from(id), Buffer.from(otherId));
        expect(sign(entryKey(key, id), entryKey(otherKey, otherId))).toBe(wanted);
      }),
    );
  });

  it('give back key and id, and lie between the bounds of their key and of no other', () => {
    fc.assert(
      fc.property(keys, ids, keys, (key, id, other) => {
        const entry = entryKey(key, id);
        const within = sign(entry, beforeKey(other)) > 0 && sign(entry, pastKey(other)) < 0;
        expect(partsOfEntry(entry)).toEqual({ key, id });
        expect(within).toBe(key === other);
      }),
    );
  });

  it('have the order of (id, sequence) for events', () => {
    fc.assert(
      fc.property(ids, fc.nat(1_000_000), ids, fc.nat(1_000_000), (id, sequence, otherId, other) => {
        const wanted = sign(Buffer.from(id), Buffer.from(otherId)) || Math.sign(sequence - other);
        expect(sign(eventKey(id, sequence), eventKey(otherId, other))).toBe(wanted);
        expect(idOfEventKey(eventKey(id, sequence))).toBe(id);
        expect(sign(eventKey(id, sequence), pastId(otherId))).toBe(sign(Buffer.from(id), Buffer.from(otherId)) || -1);
      }),
    );
  });
});
