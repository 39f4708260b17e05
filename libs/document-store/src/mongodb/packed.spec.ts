import fc from 'fast-check';
import { pack, unpack } from './packed.js';

describe('packing a value for MongoDB', () => {
  it('gives back every JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const json: unknown = JSON.parse(JSON.stringify(value));
        expect(unpack(pack(value))).toEqual(json);
      }),
    );
  });

  it('keeps a plain object as it is, so that the server and its operators can read it', () => {
    expect(pack({ party: 'XAA', items: [{ no: 1 }] })).toEqual({ party: 'XAA', items: [{ no: 1 }] });
  });

  it.each([{ $ne: 1 }, { a: [{ 'b.c': 1 }] }, { 'a\0': 1 }, JSON.parse('{"__proto__":1}'), ['\ud800'], 'text'])(
    'turns %j into text, which has no field names',
    (value) => {
      expect(typeof pack(value)).toBe('string');
      expect(unpack(pack(value))).toEqual(value);
    },
  );
});
