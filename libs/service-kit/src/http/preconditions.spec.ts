import { type Caller, type PartyCode, recordProgramme, readProgramme, draftRequest } from '@clearinghouse/contracts';
import { creationKey, expectedVersion } from './preconditions.js';

const caller: Caller = { subject: 'person-1', role: 'provider-officer', party: 'XAB' as PartyCode };

describe('If-Match', () => {
  it('names a version', () => expect(expectedVersion('"17"')).toBe(17));
  it.each([undefined, '*'])('is missing when it is %p', (header) => {
    expect(() => expectedVersion(header)).toThrow('HTTP.PRECONDITION_REQUIRED');
  });
  it.each(['17', 'W/"17"', '"x"', '"1", "2"', '""'])('cannot match when it is %p', (header) => {
    expect(() => expectedVersion(header)).toThrow('HTTP.PRECONDITION_FAILED');
  });
});

describe('the identity of a creation', () => {
  const id = (...[operation, by, key]: [typeof recordProgramme | typeof draftRequest, Caller, string]) =>
    creationKey(operation, by, key, {}).id('p');

  it('is the same for the same caller, operation and key, and for nothing else', () => {
    const first = id(recordProgramme, caller, 'k');
    expect(first).toMatch(/^p-[0-9a-f]{32}$/);
    expect(id(recordProgramme, { ...caller, role: 'registrar' }, 'k')).toBe(first);
    const others = [
      id(draftRequest, caller, 'k'),
      id(recordProgramme, { ...caller, subject: 'person-2' }, 'k'),
      id(recordProgramme, { ...caller, party: null }, 'k'),
      id(recordProgramme, caller, 'K'),
    ];
    expect(new Set([first, ...others]).size).toBe(5);
  });
  it('compares bodies by value, not by the order of their keys', () => {
    const hash = (body: unknown) => creationKey(recordProgramme, caller, 'k', body).bodyHash;
    expect(hash({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(hash({ b: [{ d: 3, c: 2 }], a: 1 }));
    expect(hash({ a: [1, 2] })).not.toBe(hash({ a: [2, 1] }));
  });
  it('belongs to creations only', () => {
    expect(() => creationKey(readProgramme, caller, undefined, {}).id('p')).toThrow('kind create');
  });
});
