// W8 (the engine's part): building the index from records in memory, and what it takes beside them.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildIndex } from '@clearinghouse/matcher';
import { offers } from './generator.mjs';
import { alternate, exponent } from './measure.mjs';

export const sizes = [5_000, 50_000, 500_000];

export function at(size, { runs = 5 } = {}) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  const all = offers(size);
  collect();
  const before = process.memoryUsage();
  const index = buildIndex(all);
  collect();
  const after = process.memoryUsage();
  const bytes = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers;
  const build = () => {
    const start = performance.now();
    buildIndex(all);
    return [performance.now() - start];
  };
  return {
    size: index.size,
    columnBytesPerOffer: Math.round(index.bytes / size),
    bytesPerOffer: Math.round(bytes / size),
    ms: alternate({ build }, runs),
  };
}

export function run() {
  const rows = sizes.map((size) => at(size));
  return { rows, growth: exponent(rows.map(({ size, ms }) => [size, ms.build.total])) };
}
