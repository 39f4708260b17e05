import { hostileShape } from './hostile-shape.js';

const parsed = (text: string): unknown => JSON.parse(text);

describe('a hostile shape', () => {
  it.each(['1', 'null', '"x"', '{"a":[{"b":1}]}', '[[[[1]]]]', '{"proto":1,"prototype":2}'])('is not %s', (text) => {
    expect(hostileShape(parsed(text))).toBeUndefined();
  });
  it.each(['{"__proto__":1}', '{"a":[{"__proto__":{}}]}', '{"constructor":{"prototype":{}}}', '{"\\u005f_proto__":1}'])(
    'is %s',
    (text) => {
      expect(hostileShape(parsed(text))).toBe('a field name that is not allowed');
    },
  );
  it('is nesting that no form of ours has, at whatever depth', () => {
    const nested = (depth: number) => parsed('['.repeat(depth) + ']'.repeat(depth));
    expect(hostileShape(nested(32))).toBeUndefined();
    expect(hostileShape(nested(100_000))).toMatch('nested deeper');
  });
});
