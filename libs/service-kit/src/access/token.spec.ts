import type { PartyCode } from '@clearinghouse/contracts';
import { SignJWT } from 'jose';
import { mintToken } from './mint-token.js';
import { makeTokenKey, readTokenKey } from './token-key.js';
import { verifyToken } from './verify-token.js';

const newKey = () => readTokenKey(makeTokenKey()) ?? new Uint8Array();
const key = newKey();
const claims = { role: 'permanent-mission' as const, party: 'XAB' as PartyCode, subject: 'person-1', ttlSeconds: 60 };

describe('a token', () => {
  it('says who calls', async () => {
    expect(await verifyToken(key, await mintToken(key, claims))).toEqual({
      subject: 'person-1',
      role: 'permanent-mission',
      party: 'XAB',
    });
  });
  it('has no party for the staff of the Committee', async () => {
    const token = await mintToken(key, { ...claims, role: 'expert', party: null });
    expect(await verifyToken(key, token)).toMatchObject({ role: 'expert', party: null });
  });

  const signed = (payload: Record<string, unknown>, alg = 'HS256') =>
    new SignJWT({ sub: 'person-1', role: 'expert', exp: 4e9, ...payload }).setProtectedHeader({ alg }).sign(key);
  it.each<[string, () => Promise<string>]>([
    ['signed by another key', () => mintToken(newKey(), claims)],
    ['expired', () => mintToken(key, { ...claims, ttlSeconds: -1 })],
    ['without an end', () => signed({ exp: undefined })],
    ['of another algorithm', () => signed({}, 'HS512')],
    ['of no role of ours', () => signed({ role: 'king' })],
    ['of no party of ours', () => signed({ party: 'Atlantis' })],
    ['without a subject', () => signed({ sub: '' })],
    ['with its middle exchanged', async () => (await signed({})).replace(/\.[^.]+\./, `.${btoa('{"role":"chair"}')}.`)],
  ])('%s is refused', async (_, token) => {
    await expect(token().then((text) => verifyToken(key, text))).rejects.toMatchObject({
      code: 'ACCESS.UNAUTHENTICATED',
    });
  });
});

describe('a token that was verified', () => {
  afterEach(() => jest.useRealTimers());

  it('is known again, for its own key only, and until it ends', async () => {
    const token = await mintToken(key, claims);
    const caller = await verifyToken(key, token);
    expect(await verifyToken(key, token)).toBe(caller);
    const refused = { code: 'ACCESS.UNAUTHENTICATED' };
    await expect(verifyToken(newKey(), token)).rejects.toMatchObject(refused);
    await expect(verifyToken(key, `${token}x`)).rejects.toMatchObject(refused);
    jest.useFakeTimers({ now: Date.now() + 61_000, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    await expect(verifyToken(key, token)).rejects.toMatchObject(refused);
  });
});

describe('a token key', () => {
  it.each(['', 'short', 'x'.repeat(42), `${'x'.repeat(50)}!`])('is not %p', (text) => {
    expect(readTokenKey(text)).toBeUndefined();
  });
});
