import { checkpointKey, isSignedBy } from './checkpoint-key.js';

const material = new Uint8Array(32).fill(7);

describe('the key of checkpoints', () => {
  const key = checkpointKey(material);
  const signature = key.sign('a checkpoint');

  it('signs what its public key confirms', () => {
    expect(isSignedBy(key.publicKey, 'a checkpoint', signature)).toBe(true);
    expect(checkpointKey(material).publicKey).toBe(key.publicKey);
  });
  it('confirms nothing else', () => {
    const other = checkpointKey(new Uint8Array(32).fill(8));
    expect(isSignedBy(key.publicKey, 'another checkpoint', signature)).toBe(false);
    expect(isSignedBy(other.publicKey, 'a checkpoint', signature)).toBe(false);
    expect(isSignedBy('short', 'a checkpoint', signature)).toBe(false);
    expect(isSignedBy(key.publicKey, 'a checkpoint', 'short')).toBe(false);
  });
});
