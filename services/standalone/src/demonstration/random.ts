/** A stream of numbers in [0, 1). The same seed and name give the same stream on every machine. */
export interface Random {
  /** A whole number, both ends included. */
  int(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** `count` different values in the order of `from`; fewer when there are fewer. */
  some<T>(from: readonly T[], count: number): T[];
}

/** FNV-1a over UTF-16 units: spreads names over 32 bits. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
};

/** mulberry32: 32 bits of state, good enough to vary texts. */
const stream = (state: number) => () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** Every thing draws from its own stream, so one more draw here moves nothing there. */
export function randomFor(seed: string, name: string): Random {
  const next = stream(hash(`${seed}\n${name}`));
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const some = <T>(from: readonly T[], count: number): T[] => {
    const left = from.map((value, at) => ({ value, at }));
    const taken: typeof left = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(int(0, left.length - 1), 1));
    return taken.sort((a, b) => a.at - b.at).map(({ value }) => value);
  };
  return {
    int,
    some,
    chance: (probability) => next() < probability,
    pick: (from) => from[int(0, from.length - 1)] ?? from[0],
  };
}
