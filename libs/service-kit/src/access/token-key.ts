import { randomBytes } from 'node:crypto';

const SHORTEST = 32;

/** Bytes of a key written as base64url, or undefined when it is not one or has fewer than 32 bytes. */
export function readTokenKey(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length < SHORTEST ? undefined : new Uint8Array(bytes);
}

export const makeTokenKey = (): string => randomBytes(SHORTEST).toString('base64url');
