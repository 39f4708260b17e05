import { list } from '../domain/testing/given.js';
import { unseen } from './unseen.js';

const index = { sequenceOf: (id: string) => (id === 'p-1' ? 3 : 0) };

describe('what a match must have seen', () => {
  it('is there when list and index know as much or more', () => {
    expect(unseen({ 'r-1': 1, 'p-1': 3 }, list(), index)).toBeUndefined();
    expect(unseen({ 'p-1': 2 }, list(), index)).toBeUndefined();
  });
  it('is named when it is not there', () => {
    expect(unseen({ 'p-1': 4 }, list(), index)).toBe('p-1');
    expect(unseen({ 'p-2': 1 }, list(), index)).toBe('p-2');
    expect(unseen({ 'r-1': 2 }, list(), index)).toBe('r-1');
  });
});
