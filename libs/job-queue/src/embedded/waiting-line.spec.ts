import { WaitingLine } from './waiting-line.js';

it('hands out a long line in order while it grows', () => {
  const line = new WaitingLine();
  const taken: (string | undefined)[] = [];
  for (let n = 0; n < 5_000; n += 1) {
    line.push(`a-${n}`);
    line.push(`b-${n}`);
    taken.push(line.shift());
  }
  for (let key = line.shift(); key !== undefined; key = line.shift()) taken.push(key);
  expect(taken).toEqual(Array.from({ length: 5_000 }, (_, n) => [`a-${n}`, `b-${n}`]).flat());
  expect(line.shift()).toBeUndefined();
});
