import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';

/** Signs checkpoints: Ed25519. Whoever has the public key, and nothing else, can tell a genuine one. */
export interface CheckpointKey {
  /** Raw, base64url. */
  readonly publicKey: string;
  sign(text: string): string;
}

const SEED_BYTES = 32;
/** What stands before the 32 bytes in the encodings of RFC 8410. */
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');

/** `seed`: 32 bytes or more of key material. The same gives the same key. */
export function checkpointKey(seed: Uint8Array): CheckpointKey {
  const privateKey = privateKeyOf(seedOf(seed));
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    publicKey: spki.subarray(PUBLIC.length).toString('base64url'),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
  };
}

/** False also for a public key that is none. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const raw = Buffer.from(publicKey, 'base64url');
  if (raw.length !== SEED_BYTES) return false;
  const key = createPublicKey({ key: Buffer.concat([PUBLIC, raw]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
}

/** Key material of one purpose is never used for another, nor at another length: so it is drawn from, not taken. */
const seedOf = (material: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', material, '', 'clearinghouse checkpoints', SEED_BYTES));

const privateKeyOf = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PRIVATE, seed]), format: 'der', type: 'pkcs8' });
