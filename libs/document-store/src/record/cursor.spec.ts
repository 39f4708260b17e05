import { cursorOf, placeOf } from './cursor.js';

describe('a cursor', () => {
  it('comes back as the place it was made of', () => {
    for (const place of [
      { key: '', id: 'a' },
      { key: 'é\0"', id: 'r-1:2' },
    ])
      expect(placeOf(cursorOf(place))).toEqual(place);
  });

  it.each(['', 'x', 'e30', Buffer.from('["a"]').toString('base64url'), Buffer.from('[1,"a"]').toString('base64url')])(
    'is refused when it is %j',
    (text) => {
      expect(() => placeOf(text)).toThrow(expect.objectContaining({ code: 'HTTP.BAD_CURSOR' }));
    },
  );
});
