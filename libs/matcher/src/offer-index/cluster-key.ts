import type { CompiledOffer } from '../compiled-offer.js';

/** By first area, then first type: programmes that answer the same needs lie together, so whole words are skipped. */
export function clusterKey({ areas, types }: CompiledOffer): number {
  const word = areas.findIndex((bits) => bits !== 0);
  const first = word < 0 ? 0 : 1 + word * 30 + lowest(areas[word] ?? 0);
  return first * 32 + (types === 0 ? 31 : lowest(types));
}
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);
