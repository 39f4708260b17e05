/**
 * A number from 1 to 2^53 - 1 made of a text, the same for the same text. It serves as the version of a view for those who
 * may change nothing: it moves when what they see moves, and tells them of nothing else. Not a secret, and no proof.
 */
export function fingerprintOf(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 2 ** 32 * (high & 0x1fffff) + (low >>> 0) || 1; // 21 and 32 bits
}
